package smartshop.app;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import smartshop.app.alert.Alert;
import smartshop.app.alert.AlertHistory;
import smartshop.app.alert.AlertTrace;
import smartshop.app.backfill.LateVisits;
import smartshop.app.verify.BoardTrace;
import smartshop.app.watch.SightingLog;
import smartshop.recognition.search.PersonId;
import smartshop.recognition.track.EndedTrack;
import smartshop.recognition.vote.Recognised;
import smartshop.recognition.vote.VisitPolicy;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.History;
import smartshop.storage.history.LatencyTrace;
import smartshop.storage.history.SightingRow;

/**
 * Alerts and sightings as rows: times and numbers; pictures stay behind. Of a self-test nothing is written.
 *
 * @param selfTest whether that is the number of somebody who tries it on themselves
 */
record HistoryBook(History history, Predicate<PersonId> selfTest)
        implements AlertHistory, SightingLog, LateVisits, BoardTrace {

    @Override
    public void write(Alert alert, AlertTrace trace) {
        if (selfTest.test(alert.person())) {
            return;
        }
        history.append(new AlertRow(
                alert.id(),
                alert.camera(),
                alert.cameraName(),
                alert.person(),
                alert.score(),
                alert.capturedAt(),
                alert.decidedAt(),
                alert.alertedAt(),
                new LatencyTrace(
                        alert.decidedAt(),
                        trace.decodedAt(),
                        Optional.of(trace.detectedAt()),
                        trace.decidedAt(),
                        alert.alertedAt(),
                        Optional.empty(),
                        Optional.empty())));
    }

    @Override
    public void write(UUID camera, String cameraName, EndedTrack track) {
        track.match()
                .filter(match -> !selfTest.test(match.person()))
                .ifPresent(match -> history.append(new SightingRow(
                        UUID.randomUUID(), camera, cameraName, match.person(), track.from(), track.to())));
    }

    @Override
    public void shown(UUID alert, Instant at) {
        history.shown(alert, at);
    }

    @Override
    public void acknowledged(UUID alert, Instant at) {
        history.acknowledged(alert, at);
    }

    @Override
    public void takenBack(UUID alert) {
        history.unacknowledged(alert);
    }

    @Override
    public boolean write(UUID camera, String cameraName, EndedTrack track, Instant receivedAt) {
        return track.match()
                .filter(match -> !selfTest.test(match.person()))
                .map(match -> history.appendLate(
                        late(camera, cameraName, match, receivedAt),
                        new SightingRow(
                                UUID.randomUUID(), camera, cameraName, match.person(), track.from(), track.to()),
                        VisitPolicy.SAME_VISIT))
                .orElse(false);
    }

    /** Nobody is called: the person may be gone for long. */
    private static AlertRow late(UUID camera, String cameraName, Recognised match, Instant receivedAt) {
        return new AlertRow(
                UUID.randomUUID(),
                camera,
                cameraName,
                match.person(),
                match.score(),
                match.firstWide(),
                match.decidedAt(),
                receivedAt,
                new LatencyTrace(match.decidedAt(), receivedAt, receivedAt, receivedAt),
                Optional.of(receivedAt));
    }
}
