package smartshop.app.backfill;

import java.time.Instant;
import java.util.UUID;
import smartshop.recognition.track.EndedTrack;

/** Where it is written down that a listed person was here, which came to light late. */
@FunctionalInterface
public interface LateVisits {

    /**
     * Again is no harm. Returns when it will survive a power cut.
     *
     * @param track with a match
     * @param receivedAt when its pictures came
     * @return whether nothing was known of this visit
     * @throws RuntimeException if it could not be written
     */
    boolean write(UUID camera, String cameraName, EndedTrack track, Instant receivedAt);
}
