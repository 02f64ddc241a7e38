package smartshop.camera.capture;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Time stamps that grow even when the clock is set back, and then go on at the clock's pace. Not thread-safe. */
final class TimeStamps {
    private @Nullable Instant zero;
    private long last = -1;

    /** @return µs since the first picture, or since a little before if the clock was set */
    long of(Instant at) {
        Instant from = zero == null ? at : zero;
        long micros = from.until(at, ChronoUnit.MICROS);
        if (micros <= last) {
            from = at.minus(last + 1, ChronoUnit.MICROS);
            micros = last + 1;
        }
        zero = from;
        last = micros;
        return micros;
    }
}
