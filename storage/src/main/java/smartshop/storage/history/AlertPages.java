package smartshop.storage.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import smartshop.storage.sql.Rows;

/**
 * The past's alerts in pages, newest first. A page begins after the last row of the one before, so that its cost does not
 * grow with what was passed, and nothing is counted. Any thread may call.
 */
public final class AlertPages {
    private static final String COLUMNS = "select " + History.ALERT_COLUMNS + ", l.expires_at as held_until"
            + History.FROM_ALERT + " left join evidence_lock l on l.alert_id = a.id where 1 = 1";
    /** Later than any row, and within what the database's years hold. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final Rows rows;

    public AlertPages(Rows rows) {
        this.rows = rows;
    }

    /**
     * @param after the last row of the page before; empty for the first page
     * @return at most {@code limit}, newest first
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public List<PastAlert> page(AlertFilter filter, Optional<PastAlert> after, int limit) {
        Question question = question(filter, after, limit);
        return rows.list((row, context) -> past(row), question.sql(), question.values());
    }

    /**
     * As {@link #page(AlertFilter, Optional, int)}, of one part of each day alone: a few steps through an index for each day, so that
     * a part in which nothing ever happens is passed quickly, too.
     *
     * @param zone whose clock it is
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public List<PastAlert> page(AlertFilter filter, DayPart part, ZoneId zone, Optional<PastAlert> after, int limit) {
        List<PastAlert> found = new ArrayList<>();
        Optional<Span> span = span(filter, after);
        if (span.isEmpty()) {
            return found;
        }
        LocalDate first = span.get().oldest().atZone(zone).toLocalDate();
        LocalDate day = span.get().newest().atZone(zone).toLocalDate();
        for (; !day.isBefore(first) && found.size() < limit; day = day.minusDays(1)) {
            AlertFilter within = filter.within(part.begins(day, zone), part.ends(day, zone));
            found.addAll(page(within, after, limit - found.size()));
        }
        return found;
    }

    private record Span(Instant oldest, Instant newest) {}

    /** From the oldest alert to the newest, or to the last that was passed. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private Optional<Span> span(AlertFilter filter, Optional<PastAlert> after) {
        return rows
                .list(
                        (row, context) -> span(row),
                        "select min(alerted_at) as oldest, max(alerted_at) as newest from alert")
                .stream()
                .flatMap(Optional::stream)
                .map(all -> new Span(
                        later(all.oldest(), filter.from().orElse(all.oldest())),
                        earlier(
                                all.newest(),
                                earlier(
                                        filter.to().orElse(all.newest()),
                                        after.map(last -> last.row().alertedAt())
                                                .orElse(all.newest())))))
                .findFirst();
    }

    private static Optional<Span> span(ResultSet row) throws SQLException {
        Optional<Instant> oldest = Rows.moment(row, "oldest");
        Optional<Instant> newest = Rows.moment(row, "newest");
        return oldest.isPresent() ? Optional.of(new Span(oldest.get(), newest.orElseThrow())) : Optional.empty();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Question(String sql, @Nullable Object[] values) {}

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    static Question question(AlertFilter filter, Optional<PastAlert> after, int limit) {
        StringBuilder sql = new StringBuilder(COLUMNS);
        List<@Nullable Object> values = new ArrayList<>();
        filter.person().ifPresent(person -> {
            sql.append(" and a.person_id = ?");
            values.add(person.value());
        });
        filter.camera().ifPresent(camera -> {
            sql.append(" and a.camera_id = ?");
            values.add(camera);
        });
        filter.answer().ifPresent(answer -> {
            sql.append(" and a.verdict = ?");
            values.add(answer.name());
        });
        filter.from().ifPresent(from -> {
            sql.append(" and a.alerted_at >= ?");
            values.add(from);
        });
        filter.to().ifPresent(to -> {
            sql.append(" and a.alerted_at < ?");
            values.add(to);
        });
        after.ifPresent(last -> {
            sql.append(" and a.alerted_at <= ? and (a.alerted_at < ? or a.id > ?)");
            values.add(last.row().alertedAt());
            values.add(last.row().alertedAt());
            values.add(last.row().id());
        });
        sql.append(" order by ").append(first(filter)).append("a.alerted_at desc, a.id fetch first ? rows only");
        values.add(limit);
        return new Question(sql.toString(), values.toArray());
    }

    /** What is the same in every row changes no order, but lets the index of those filters give it. */
    private static String first(AlertFilter filter) {
        String person = filter.person().isPresent() ? "a.person_id, " : "";
        String camera = filter.camera().isPresent() ? "a.camera_id, " : "";
        String answer = filter.answer().isPresent() ? "a.verdict, " : "";
        // Of all three, few rows have both the person and the camera.
        return person.isEmpty() || camera.isEmpty() ? person + camera + answer : person + camera;
    }

    /** The newest local days that have an alert, newest first: one step through the index for each. */
    public List<LocalDate> days(ZoneId zone, int most) {
        List<LocalDate> days = new ArrayList<>();
        Instant before = END_OF_TIME;
        while (days.size() < most) {
            List<Instant> newest = rows.list(
                    (row, context) -> Rows.instant(row, "alerted_at"),
                    "select alerted_at from alert where alerted_at < ? order by alerted_at desc, id"
                            + " fetch first 1 rows only",
                    before);
            if (newest.isEmpty()) {
                break;
            }
            LocalDate day = newest.getFirst().atZone(zone).toLocalDate();
            days.add(day);
            before = day.atStartOfDay(zone).toInstant();
        }
        return days;
    }

    /** Whether there is no alert at all. */
    public boolean isEmpty() {
        return rows.list((row, context) -> row.getString(1), "select 'any' from alert fetch first 1 rows only")
                .isEmpty();
    }

    private static PastAlert past(ResultSet row) throws SQLException {
        return new PastAlert(
                History.alert(row), Answer.valueOf(row.getString("verdict")), Rows.moment(row, "held_until"));
    }
}
