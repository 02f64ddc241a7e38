package smartshop.storage.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import smartshop.recognition.search.PersonId;
import smartshop.storage.settings.Settings;
import smartshop.storage.sql.Rows;
import smartshop.storage.verdict.Verdicts;
import smartshop.storage.verification.Answers;

/**
 * What goes, and when: an alert that nobody confirmed at the end of its day, a rejected one as soon as its answer is final, a
 * confirmed one after {@link #CONFIRMED} unless an {@link EvidenceLocks evidence lock} holds it, or an incident that is open for {@link
 * EvidenceLocks#LONGEST} at most. Numbers
 * stay: how many there were for each person and day. It goes by the clock alone, so that a computer that was off catches up. Any thread may call.
 */
public final class Retention {
    public static final Duration CONFIRMED = Duration.ofDays(31);

    /** Somebody may just be looking at an alert of the day's last minutes. */
    static final Duration STILL_LOOKED_AT = Duration.ofMinutes(10);

    /** For a yearly review, and a month more. */
    private static final int TALLIED_DAYS = 397;

    /** A sighting belongs to a confirmed alert of its person so near. */
    private static final Duration SAME_DAY = Duration.ofDays(1);

    /** What a device kept while its link was down comes in late; so much of the past is looked at again. */
    private static final Duration LATE = Duration.ofDays(7);

    private static final int AT_ONCE = 1000;
    private static final String SIGHTINGS_UNTIL = "retention.sightings-until";

    private static final String DOOMED =
            "select a.id, a.camera_id, a.person_id, a.captured_at, a.decided_at, a.alerted_at,"
                    + " a.verdict from alert a where ";
    private static final String UNCONFIRMED = "a.verdict = ? and a.alerted_at < ?";
    private static final String REJECTED =
            "a.verdict = ? and exists (select 1 from verdict v" + " where v.alert_id = a.id and v.given_at <= ?)";
    private static final String EXPIRED = "a.verdict = ? and a.alerted_at < ? and not exists"
            + " (select 1 from evidence_lock l where l.alert_id = a.id) and not exists"
            + " (select 1 from incident i join incident_step s on s.incident_id = i.id and s.number = 1"
            + " where i.alert_id = a.id and i.closed_at is null and s.taken_at >= ?"
            + " and exists (select 1 from person p where p.id = i.person_id))";

    private final Rows rows;
    private final Clock clock;

    public Retention(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private record Doomed(
            UUID id, UUID camera, UUID person, Instant captured, Instant decided, Instant alerted, Answer answer) {}

    private record Tally(UUID person, LocalDate day, Answer answer) {}

    /**
     * Deletes what is due.
     *
     * @param zone where the shop's days end
     * @return how many alerts went
     */
    public int deleteDue(ZoneId zone) {
        Instant now = clock.instant();
        Instant dayEnded = unconfirmedUntil(now, zone);
        rows.change("delete from evidence_lock where expires_at <= ?", now);
        int gone = delete(zone, UNCONFIRMED, Answer.NONE.name(), dayEnded)
                + delete(zone, UNCONFIRMED, Answer.UNSURE.name(), dayEnded)
                + delete(zone, REJECTED, Answer.NOT_THIS_PERSON.name(), now.minus(Verdicts.CORRECTABLE))
                + delete(
                        zone,
                        EXPIRED,
                        Answer.THIS_PERSON.name(),
                        now.minus(CONFIRMED),
                        now.minus(EvidenceLocks.LONGEST));
        rows.change(
                "delete from verdict where verdict = ? and given_at <= ?",
                Answer.NOT_THIS_PERSON.name(),
                now.minus(Verdicts.WINDOW));
        rows.change( // of alerts that the history could not take
                "delete from verification v where alerted_at <= ? and not exists"
                        + " (select 1 from alert a where a.id = v.alert_id)",
                now.minus(CONFIRMED));
        rows.change(
                "delete from alert_tally where local_day < ?",
                now.atZone(zone).toLocalDate().minusDays(TALLIED_DAYS));
        deleteSightings(dayEnded, now);
        return gone;
    }

    /** Before which moment an alert must have been raised that goes now because nobody confirmed it. */
    public static Instant unconfirmedUntil(Instant now, ZoneId zone) {
        Instant today = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        Instant unlooked = now.minus(STILL_LOOKED_AT);
        return unlooked.isBefore(today) ? unlooked : today;
    }

    private int delete(ZoneId zone, String which, Object... of) {
        int gone = 0;
        for (int more = AT_ONCE; more == AT_ONCE; gone += more) {
            more = rows.in(handle -> {
                List<Doomed> doomed = handle.select(DOOMED + which + " fetch first " + AT_ONCE + " rows only", of)
                        .map((row, context) -> doomed(row))
                        .list();
                tally(handle, doomed, zone);
                doomed.forEach(alert -> delete(handle, alert));
                return doomed.size();
            });
        }
        return gone;
    }

    private static Doomed doomed(ResultSet row) throws SQLException {
        return new Doomed(
                row.getObject("id", UUID.class),
                row.getObject("camera_id", UUID.class),
                row.getObject("person_id", UUID.class),
                Rows.instant(row, "captured_at"),
                Rows.instant(row, "decided_at"),
                Rows.instant(row, "alerted_at"),
                Answer.valueOf(row.getString("verdict")));
    }

    /** That an alert was wrong is counted by the suspension for a week; the word for it goes after that. */
    private static void delete(Handle handle, Doomed alert) {
        Rows.change(handle, "delete from alert where id = ?", alert.id());
        Answers.delete(handle, alert.id());
        if (alert.answer() != Answer.NOT_THIS_PERSON) {
            Rows.change(handle, "delete from verdict where alert_id = ?", alert.id());
            return;
        }
        Rows.change(
                handle,
                "delete from sighting where person_id = ? and camera_id = ? and seen_from <= ? and seen_to >= ?",
                alert.person(),
                alert.camera(),
                alert.decided(),
                alert.captured());
    }

    private static void tally(Handle handle, List<Doomed> doomed, ZoneId zone) {
        Map<Tally, Long> counted = doomed.stream()
                .map(alert ->
                        new Tally(alert.person(), alert.alerted().atZone(zone).toLocalDate(), alert.answer()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        counted.forEach((tally, count) -> add(handle, tally, count.intValue()));
    }

    private static void add(Handle handle, Tally tally, int count) {
        if (Rows.change(
                        handle,
                        "update alert_tally set alerts = alerts + ? where person_id = ? and local_day = ? and verdict = ?",
                        count,
                        tally.person(),
                        tally.day(),
                        tally.answer().name())
                == 0) {
            Rows.change(
                    handle,
                    "insert into alert_tally (person_id, local_day, verdict, alerts) values (?, ?, ?, ?)",
                    tally.person(),
                    tally.day(),
                    tally.answer().name(),
                    count);
        }
    }

    /** A day's sightings stay with a confirmed alert of the same person, and no longer than it does or {@link #CONFIRMED}. */
    private void deleteSightings(Instant dayEnded, Instant now) {
        Settings settings = new Settings(rows);
        Instant done = settings.get(SIGHTINGS_UNTIL).map(Instant::parse).orElse(Instant.EPOCH);
        if (!done.equals(dayEnded)) { // later, if the clock was wrong
            Instant from = done.isBefore(dayEnded) ? done : dayEnded;
            deleteSightingsBetween(from.minus(LATE), dayEnded);
            settings.put(SIGHTINGS_UNTIL, dayEnded.toString());
        }
        deleteSightingsBetween(Instant.EPOCH, now.minus(CONFIRMED));
    }

    private void deleteSightingsBetween(Instant from, Instant until) {
        List<Map.Entry<UUID, Instant>> due = rows.list(
                (row, context) -> Map.entry(row.getObject("person_id", UUID.class), Rows.instant(row, "seen_to")),
                "select person_id, seen_to from sighting where seen_to >= ? and seen_to < ?",
                from,
                until);
        due.stream()
                .filter(sighting -> !stays(sighting.getKey(), sighting.getValue()))
                .forEach(sighting -> rows.change(
                        "delete from sighting where person_id = ? and seen_to = ?",
                        sighting.getKey(),
                        sighting.getValue()));
    }

    private boolean stays(UUID person, Instant seen) {
        return !rows.list(
                        (row, context) -> row.getString(1),
                        "select 'any' from alert where person_id = ? and captured_at >= ? and captured_at <= ?"
                                + " and verdict = ? fetch first 1 rows only",
                        person,
                        seen.minus(SAME_DAY),
                        seen.plus(SAME_DAY),
                        Answer.THIS_PERSON.name())
                .isEmpty();
    }

    /** How many alerts there were on these local days, the deleted ones included, by what was said of them. */
    public Map<Answer, Integer> count(LocalDate first, LocalDate last, ZoneId zone) {
        return rows.in(handle -> {
            Map<Answer, Integer> counts = new EnumMap<>(Answer.class);
            handle.select(
                            "select verdict, sum(alerts) as alerts from alert_tally where local_day >= ? and local_day <= ?"
                                    + " group by verdict",
                            first,
                            last)
                    .map((row, context) -> Map.entry(Answer.valueOf(row.getString("verdict")), row.getInt("alerts")))
                    .forEach(entry -> counts.merge(entry.getKey(), entry.getValue(), Integer::sum));
            for (Answer answer : Answer.values()) { // each is counted in an index alone
                int alerts = handle.select(
                                "select count(*) from alert where verdict = ? and alerted_at >= ? and alerted_at < ?",
                                answer.name(),
                                first.atStartOfDay(zone).toInstant(),
                                last.plusDays(1).atStartOfDay(zone).toInstant())
                        .mapTo(int.class)
                        .one();
                if (alerts > 0) {
                    counts.merge(answer, alerts, Integer::sum);
                }
            }
            return counts;
        });
    }

    /** How many alerts of this person were deleted, by what was said of them. */
    public Map<Answer, Integer> deletedOf(PersonId person) {
        return rows.in(handle -> handle
                .select(
                        "select verdict, sum(alerts) as alerts from alert_tally where person_id = ? group by verdict",
                        person.value())
                .map((row, context) -> Map.entry(Answer.valueOf(row.getString("verdict")), row.getInt("alerts")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
