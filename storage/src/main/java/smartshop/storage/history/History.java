package smartshop.storage.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import smartshop.recognition.search.PersonId;
import smartshop.storage.insight.AlertHours;
import smartshop.storage.insight.Responses;
import smartshop.storage.sql.Rows;

/**
 * Alerts and sightings of listed people. When {@code append} returns, an alert survives a power cut, and a sighting the end of
 * the process. Moments are kept to the microsecond. Any thread may call.
 */
public final class History {
    /** What {@link #alert(ResultSet)} reads; conditions may follow. */
    static final String FROM_ALERT = " from alert a left join alert_seen s on s.alert_id = a.id";

    static final String ALERT_COLUMNS = "a.*, s.detected_at, s.shown_at, s.acknowledged_at";
    private static final String ALERTS = "select " + ALERT_COLUMNS + FROM_ALERT
            + " where a.alerted_at < ? order by a.alerted_at desc, a.id fetch first ? rows only";
    private static final String UNSEEN = "insert into alert_seen (alert_id, detected_at) values (?, ?)";
    private static final String SIGHTINGS =
            "select * from sighting where seen_to < ? order by seen_to desc, id fetch first ? rows only";
    private static final String VISITS = "select 'alert' from alert"
            + " where camera_id = ? and person_id = ? and captured_at <= ? and decided_at >= ?"
            + " union all select 'sighting' from sighting"
            + " where camera_id = ? and person_id = ? and seen_from <= ? and seen_to >= ?";
    /** Later than any row, and within what the database's years hold. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final Rows rows;
    private final ZoneId zone;

    /** @param zone the shop's: answers are counted by its days */
    public History(Rows rows, ZoneId zone) {
        this.rows = rows;
        this.zone = zone;
    }

    /** Before which camera an alert was raised; empty if it is gone. */
    public Optional<UUID> cameraOf(UUID alert) {
        return rows
                .list(
                        (row, context) -> row.getObject("camera_id", UUID.class),
                        "select camera_id from alert where id = ?",
                        alert)
                .stream()
                .findFirst();
    }

    public void append(AlertRow alert) {
        LatencyTrace trace = alert.trace();
        rows.durably(handle -> {
            Rows.change(
                    handle,
                    "insert into alert (id, camera_id, camera_name, person_id, score, captured_at, decided_at, alerted_at,"
                            + " trace_captured, trace_decoded, trace_decided, trace_stored, received_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    alert.id(),
                    alert.camera(),
                    alert.cameraName(),
                    alert.person().value(),
                    alert.score(),
                    alert.capturedAt(),
                    alert.decidedAt(),
                    alert.alertedAt(),
                    trace.captured(),
                    trace.decoded(),
                    trace.decided(),
                    trace.stored(),
                    alert.receivedAt().orElse(null));
            AlertHours.raised(
                    handle,
                    alert.camera(),
                    alert.receivedAt().isPresent() ? alert.decidedAt() : alert.alertedAt(),
                    zone);
            return Rows.change(handle, UNSEEN, alert.id(), trace.detected().orElse(null));
        });
    }

    /** Many alerts of the past in one transaction, as they were answered: for measuring, and for nothing else. */
    public void appendPast(List<PastAlert> alerts) {
        // Durably: what is not on the disk yet holds the space that such large transactions leave behind.
        rows.durably(handle -> {
            PreparedBatch batch = handle.prepareBatch(
                    "insert into alert (id, camera_id, camera_name, person_id, score, captured_at, decided_at, alerted_at,"
                            + " trace_captured, trace_decoded, trace_decided, trace_stored, verdict)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            PreparedBatch unseen = handle.prepareBatch(UNSEEN);
            for (PastAlert past : alerts) {
                AlertRow row = past.row();
                LatencyTrace trace = row.trace();
                batch.add(
                        row.id(),
                        row.camera(),
                        row.cameraName(),
                        row.person().value(),
                        row.score(),
                        row.capturedAt(),
                        row.decidedAt(),
                        row.alertedAt(),
                        trace.captured(),
                        trace.decoded(),
                        trace.decided(),
                        trace.stored(),
                        past.answer().name());
                unseen.add(row.id(), trace.detected().orElse(null));
            }
            batch.execute();
            count(handle, alerts);
            return unseen.execute();
        });
    }

    private record Said(UUID camera, Instant hour, Answer answer) {}

    private void count(Handle handle, List<PastAlert> alerts) {
        alerts.stream()
                .map(past -> new Said(
                        past.row().camera(), past.row().alertedAt().truncatedTo(ChronoUnit.HOURS), past.answer()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .forEach((said, count) -> AlertHours.past(
                        handle, said.camera(), said.hour(), zone, said.answer().name(), count.intValue()));
    }

    /** The alert was drawn before somebody; the first time counts. Nothing happens if the history has no such alert, or had it before such moments were kept. */
    public void shown(UUID alert, Instant at) {
        rows.change("update alert_seen set shown_at = ? where alert_id = ? and shown_at is null", at, alert);
    }

    /** Somebody gave the alert's first answer. As {@link #shown}. */
    public void acknowledged(UUID alert, Instant at) {
        rows.in(handle -> {
            int changed = Rows.change(
                    handle,
                    "update alert_seen set acknowledged_at = ? where alert_id = ? and acknowledged_at is null",
                    at,
                    alert);
            return changed == 0 ? 0 : respond(handle, alert, 1);
        });
    }

    /** Whoever had answered took it back before anybody else did: the next answer is the first one. */
    public void unacknowledged(UUID alert) {
        rows.in(handle -> {
            respond(handle, alert, -1);
            return Rows.change(handle, "update alert_seen set acknowledged_at = null where alert_id = ?", alert);
        });
    }

    /** Nobody was called for an alert whose pictures came late. */
    private int respond(Handle handle, UUID alert, int by) {
        handle.select(
                        "select a.alerted_at, s.acknowledged_at" + FROM_ALERT
                                + " where a.id = ? and a.received_at is null and s.acknowledged_at is not null",
                        alert)
                .map((row, context) -> Map.entry(Rows.instant(row, "alerted_at"), Rows.instant(row, "acknowledged_at")))
                .findOne()
                .ifPresent(known -> Responses.count(
                        handle,
                        LocalDate.ofInstant(known.getValue(), zone),
                        Duration.between(known.getKey(), known.getValue()),
                        by));
        return by;
    }

    public void append(SightingRow sighting) {
        rows.change(
                "insert into sighting (id, camera_id, camera_name, person_id, seen_from, seen_to)"
                        + " values (?, ?, ?, ?, ?, ?)",
                sighting.id(),
                sighting.camera(),
                sighting.cameraName(),
                sighting.person().value(),
                sighting.from(),
                sighting.to());
    }

    /**
     * Writes down a visit whose pictures came late; again is no harm. What is known of the same visit already, live or
     * from pictures before these, is joined with it.
     *
     * @param sighting of the same person before the same camera as the alert
     * @param sameVisit how much time may lie between two sightings of one visit
     * @return whether the history knew nothing of this visit
     */
    public boolean appendLate(AlertRow alert, SightingRow sighting, Duration sameVisit) {
        Instant earliest = sighting.from().minus(sameVisit);
        Instant latest = sighting.to().plus(sameVisit);
        return rows.in(handle -> {
            boolean fresh = rows.list(
                            (row, context) -> row.getString(1),
                            VISITS,
                            alert.camera(),
                            alert.person().value(),
                            latest,
                            earliest,
                            alert.camera(),
                            alert.person().value(),
                            latest,
                            earliest)
                    .isEmpty();
            if (fresh) {
                append(alert);
            }
            if (extend(sighting, earliest, latest) == 0) {
                append(sighting);
            }
            return fresh;
        });
    }

    private int extend(SightingRow sighting, Instant earliest, Instant latest) {
        return rows.change(
                "update sighting set seen_from = least(seen_from, ?), seen_to = greatest(seen_to, ?)"
                        + " where camera_id = ? and person_id = ? and seen_from <= ? and seen_to >= ?",
                sighting.from(),
                sighting.to(),
                sighting.camera(),
                sighting.person().value(),
                latest,
                earliest);
    }

    /** The newest alerts, newest first. */
    public List<AlertRow> alerts(int limit) {
        return alerts(END_OF_TIME, limit);
    }

    /** The newest of the alerts raised before a moment, newest first: the next page. */
    public List<AlertRow> alerts(Instant before, int limit) {
        return rows.list((row, context) -> alert(row), ALERTS, before, limit);
    }

    /** The newest sightings, newest first. */
    public List<SightingRow> sightings(int limit) {
        return sightings(END_OF_TIME, limit);
    }

    /** The newest of the sightings that ended before a moment, newest first: the next page. */
    public List<SightingRow> sightings(Instant before, int limit) {
        return rows.list(History::sighting, SIGHTINGS, before, limit);
    }

    static AlertRow alert(ResultSet row) throws SQLException {
        return new AlertRow(
                row.getObject("id", UUID.class),
                row.getObject("camera_id", UUID.class),
                row.getString("camera_name"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getDouble("score"),
                Rows.instant(row, "captured_at"),
                Rows.instant(row, "decided_at"),
                Rows.instant(row, "alerted_at"),
                trace(row),
                Rows.moment(row, "received_at"));
    }

    private static LatencyTrace trace(ResultSet row) throws SQLException {
        return new LatencyTrace(
                Rows.instant(row, "trace_captured"),
                Rows.instant(row, "trace_decoded"),
                Rows.moment(row, "detected_at"),
                Rows.instant(row, "trace_decided"),
                Rows.instant(row, "trace_stored"),
                Rows.moment(row, "shown_at"),
                Rows.moment(row, "acknowledged_at"));
    }

    private static SightingRow sighting(ResultSet row, StatementContext context) throws SQLException {
        return new SightingRow(
                row.getObject("id", UUID.class),
                row.getObject("camera_id", UUID.class),
                row.getString("camera_name"),
                new PersonId(row.getObject("person_id", UUID.class)),
                Rows.instant(row, "seen_from"),
                Rows.instant(row, "seen_to"));
    }
}
