package smartshop.recognition;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which frames of a camera are looked at: the first one, then each first one that was captured at least 200 ms after the
 * one before. Five looks a second are enough for three agreeing shots of somebody who walks in, and leave two cores room
 * for three cameras. Belongs to one thread.
 */
public final class LookSchedule {
    public static final Duration INTERVAL = Duration.ofMillis(200);
    /** Time stamps are rounded: three frames at 15 a second may be 199.9 ms. */
    private static final Duration ROUNDING = Duration.ofMillis(5);

    private @Nullable Instant last;

    /** Whether to look at the frame that was captured then; a yes counts as having looked. */
    public boolean due(Instant capturedAt) {
        // A camera's clock may be set back; that must not blind the watch.
        boolean due = last == null
                || capturedAt.isBefore(last)
                || Duration.between(last, capturedAt).plus(ROUNDING).compareTo(INTERVAL) >= 0;
        if (due) {
            last = capturedAt;
        }
        return due;
    }
}
