package smartshop.storage.history;

import java.time.Instant;
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
 * @param alertedAt when a human was called
 */
public record AlertRow(
        UUID id,
        UUID camera,
        String cameraName,
        PersonId person,
        double score,
        Instant capturedAt,
        Instant decidedAt,
        Instant alertedAt,
        LatencyTrace trace) {}
