package smartshop.storage.history;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import smartshop.recognition.search.PersonId;

/**
 * An alert as the history keeps it: times and numbers, no picture. The person may have been removed since; the watchlist
 * then knows nobody under this number, and the row is shown as "removed".
 *
 * @param cameraName as the camera was called then
 * @param score the vote's, see {@link smartshop.recognition.vote.Match}
 * @param capturedAt when the face was first large enough to be recognised
 * @param decidedAt capture time of the frame that completed the vote
 * @param alertedAt when a human was called; of a visit that came to light late, when it was written down: nobody was called
 * @param receivedAt when its pictures came, if they came late because the camera's link was down
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record AlertRow(
        UUID id,
        UUID camera,
        String cameraName,
        PersonId person,
        double score,
        Instant capturedAt,
        Instant decidedAt,
        Instant alertedAt,
        LatencyTrace trace,
        Optional<Instant> receivedAt) {

    /** A visit whose pictures came as they were captured. */
    public AlertRow(
            UUID id,
            UUID camera,
            String cameraName,
            PersonId person,
            double score,
            Instant capturedAt,
            Instant decidedAt,
            Instant alertedAt,
            LatencyTrace trace) {
        this(id, camera, cameraName, person, score, capturedAt, decidedAt, alertedAt, trace, Optional.empty());
    }
}
