package smartshop.storage.insight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import smartshop.storage.sql.Rows;

/**
 * Numbers for each camera and hour, of answers for each day of the whole shop, and nothing else. Hours are the world's; whoever reads them knows the shop's zone. Any thread may call.
 */
public final class HourCounts {
    /** Two years can be compared, and nothing grows for ever. */
    public static final int KEPT_MONTHS = 24;

    private static final String BETWEEN =
            " where hour_start >= :from and hour_start < :to and camera_id in (<cameras>)";

    private final Rows rows;
    private final Clock clock;

    public HourCounts(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Adds these to what is known, in one short transaction. */
    public void add(Collection<CameraHour> more) {
        rows.in(handle -> {
            more.forEach(hour -> add(handle, hour));
            return more;
        });
    }

    private static void add(Handle handle, CameraHour more) {
        if (change(handle, more) == 0) {
            handle.execute(
                    "insert into visitor_hour (camera_id, hour_start, visitors, counted_minutes, live_minutes,"
                            + " running_minutes) values (?, ?, ?, ?, ?, ?)",
                    more.camera(),
                    more.hour(),
                    more.visitors(),
                    more.counted(),
                    more.live(),
                    more.running());
        }
    }

    private static int change(Handle handle, CameraHour more) {
        return Rows.change(
                handle,
                "update visitor_hour set visitors = visitors + ?, counted_minutes = counted_minutes + ?,"
                        + " live_minutes = live_minutes + ?, running_minutes = running_minutes + ?"
                        + " where hour_start = ? and camera_id = ?",
                more.visitors(),
                more.counted(),
                more.live(),
                more.running(),
                more.hour(),
                more.camera());
    }

    /** The first hour of which anything is known. */
    public Optional<Instant> since() {
        return rows
                .list(
                        (row, context) -> Rows.instant(row, "hour_start"),
                        "select hour_start from visitor_hour order by hour_start fetch first 1 rows only")
                .stream()
                .findFirst();
    }

    /** The oldest first; hours without any minute are not among them. @param to the first moment that is too late */
    public List<VisitorHour> visitors(Set<UUID> cameras, Instant from, Instant to) {
        return list(
                "select hour_start, sum(visitors) as visitors, sum(counted_minutes) as counted from visitor_hour"
                        + BETWEEN + " group by hour_start order by hour_start",
                cameras,
                from,
                to,
                (row, context) -> new VisitorHour(
                        Rows.instant(row, "hour_start"), row.getInt("visitors"), row.getInt("counted")));
    }

    /** As {@link #visitors}; hours without an alert are not among them. */
    public List<AlertHour> alerts(Set<UUID> cameras, Instant from, Instant to) {
        return list(
                "select hour_start, sum(alerts) as alerts from alert_hour" + BETWEEN
                        + " group by hour_start order by hour_start",
                cameras,
                from,
                to,
                (row, context) -> new AlertHour(Rows.instant(row, "hour_start"), row.getInt("alerts")));
    }

    /** What was said in the whole shop of the alerts of these days, both included; days without an alert are not among them. */
    public Map<LocalDate, Answers> answers(LocalDate first, LocalDate last) {
        return rows
                .list(
                        (row, context) -> Map.entry(
                                row.getObject("local_day", LocalDate.class),
                                new Answers(row.getInt("confirmed"), row.getInt("rejected"), row.getInt("unsure"))),
                        "select local_day, confirmed, rejected, unsure from answer_day"
                                + " where local_day >= ? and local_day <= ?",
                        first,
                        last)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Each camera at which anything was counted within this time, those that are no more included. */
    public List<Uptime> uptimes(Instant from, Instant to) {
        return rows.list(
                (row, context) -> new Uptime(
                        row.getObject("camera_id", UUID.class),
                        row.getLong("visitors"),
                        row.getLong("live"),
                        row.getLong("running")),
                "select camera_id, sum(visitors) as visitors, sum(live_minutes) as live, sum(running_minutes) as running"
                        + " from visitor_hour where hour_start >= ? and hour_start < ? group by camera_id",
                from,
                to);
    }

    /** The whole shop's answers on these days, both included. */
    public Responses responses(LocalDate first, LocalDate last) {
        return new Responses(rows
                .list(
                        (row, context) -> Map.entry(row.getInt("within_seconds"), row.getInt("answers")),
                        "select within_seconds, sum(answers) as answers from response_day"
                                + " where local_day >= ? and local_day <= ? group by within_seconds",
                        first,
                        last)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private <T> List<T> list(String sql, Set<UUID> cameras, Instant from, Instant to, RowMapper<T> mapper) {
        return cameras.isEmpty()
                ? List.of()
                : rows.in(handle -> handle.createQuery(sql)
                        .bindList("cameras", List.copyOf(cameras))
                        .bind("from", from)
                        .bind("to", to)
                        .map(mapper)
                        .list());
    }

    /** Deletes what is older than {@link #KEPT_MONTHS}. Call it when the clock may be believed. */
    public void deleteOld() {
        Instant limit =
                clock.instant().atZone(ZoneOffset.UTC).minusMonths(KEPT_MONTHS).toInstant();
        rows.in(handle -> {
            Rows.change(handle, "delete from visitor_hour where hour_start < ?", limit);
            Rows.change(handle, "delete from alert_hour where hour_start < ?", limit);
            LocalDate day = LocalDate.ofInstant(limit, ZoneOffset.UTC);
            Rows.change(handle, "delete from answer_day where local_day < ?", day);
            return Rows.change(handle, "delete from response_day where local_day < ?", day);
        });
    }
}
