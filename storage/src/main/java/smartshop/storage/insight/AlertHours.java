package smartshop.storage.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import smartshop.storage.sql.Rows;

/** Counts alerts, and for the shop's days what was said of them, in the transaction that writes that down: both or neither. */
public final class AlertHours {
    private AlertHours() {}

    private record Known(Instant seen, String word) {
        static Known read(ResultSet row) throws SQLException {
            Instant alerted = Rows.instant(row, "alerted_at");
            // Nobody was called for one whose pictures came late: it belongs to when somebody was there.
            Instant seen = Rows.moment(row, "received_at").isPresent() ? Rows.instant(row, "decided_at") : alerted;
            return new Known(seen, row.getString("verdict"));
        }
    }

    /** An alert was written into the history. */
    public static void raised(Handle handle, UUID camera, Instant seen, ZoneId zone) {
        raised(handle, camera, seen, zone, 1);
    }

    private static void raised(Handle handle, UUID camera, Instant seen, ZoneId zone, int alerts) {
        String more = "alerts = alerts + " + alerts;
        if (change(handle, more, camera, seen) == 0) {
            handle.execute(
                    "insert into alert_hour (camera_id, hour_start, alerts) values (?, ?, 0) on conflict do nothing",
                    camera,
                    hour(seen));
            change(handle, more, camera, seen);
            Answers.begin(handle, LocalDate.ofInstant(seen, zone));
        }
    }

    /** Many alerts of the past at one camera within one hour, of which that was said. */
    public static void past(Handle handle, UUID camera, Instant hour, ZoneId zone, String word, int alerts) {
        raised(handle, camera, hour, zone, alerts);
        Answers.count(handle, LocalDate.ofInstant(hour, zone), word, alerts);
    }

    /**
     * Somebody says something of an alert, or takes it back: call it before its row says so. Nothing happens if the row is gone, or is from
     * before alerts were counted.
     *
     * @param word as the row will bear it
     */
    public static void said(Handle handle, UUID alert, ZoneId zone, String word) {
        handle.select("select alerted_at, decided_at, received_at, verdict from alert where id = ?", alert)
                .map((row, context) -> Known.read(row))
                .findOne()
                .filter(known -> !known.word().equals(word))
                .ifPresent(known -> {
                    LocalDate day = LocalDate.ofInstant(known.seen(), zone);
                    Answers.count(handle, day, known.word(), -1);
                    Answers.count(handle, day, word, 1);
                });
    }

    private static int change(Handle handle, String what, UUID camera, Instant seen) {
        return Rows.change(
                handle,
                "update alert_hour set " + what + " where hour_start = ? and camera_id = ?",
                hour(seen),
                camera);
    }

    private static Instant hour(Instant seen) {
        return seen.truncatedTo(ChronoUnit.HOURS);
    }
}
