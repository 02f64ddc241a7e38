package smartshop.app.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Where a person was last before a camera, and when by that picture's time. */
public record LastSeen(UUID camera, String cameraName, Instant at) {
    /** After that somebody else may stand there; whoever looks for the person is told so. */
    public static final Duration FRESH = Duration.ofSeconds(120);

    public boolean stale(Instant now) {
        return Duration.between(at, now).compareTo(FRESH) > 0;
    }
}
