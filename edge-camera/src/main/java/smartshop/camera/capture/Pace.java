package smartshop.camera.capture;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Waits until a picture is due. */
final class Pace {
    private final Clock clock;

    Pace(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void until(Instant due) throws InterruptedException {
        Duration left = Duration.between(clock.instant(), due);
        if (left.isPositive()) {
            Thread.sleep(left);
        }
    }
}
