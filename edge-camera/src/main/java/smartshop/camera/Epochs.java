package smartshop.camera;

import java.time.Clock;
import java.time.Instant;

/** Numbers the starts of the encoder so that they grow over restarts of the program too: seconds since 2025. */
final class Epochs {
    private static final long ZERO = Instant.parse("2025-01-01T00:00:00Z").getEpochSecond();

    private final Clock clock;
    private int last;

    Epochs(Clock clock) {
        this.clock = clock;
    }

    int next() {
        last = (int) Math.max(last + 1L, clock.instant().getEpochSecond() - ZERO);
        return last;
    }
}
