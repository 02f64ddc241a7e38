package smartshop.app.decode;

import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Plays a recording at its own pace, as if it happened now. */
final class RecordedTimes implements PictureTimes {
    private final Clock clock;
    private @Nullable Instant zero;
    private long firstMicros;

    RecordedTimes(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean worthDecoding(long stampMicros, boolean keyframe) {
        return true;
    }

    /** Waits until the picture is due. */
    @Override
    public long captured(long stampMicros) throws InterruptedIOException {
        Instant start = zero;
        if (start == null) {
            start = clock.instant();
            zero = start;
            firstMicros = stampMicros;
        }
        Duration left = Duration.between(clock.instant(), start.plus(stampMicros - firstMicros, ChronoUnit.MICROS));
        try {
            if (left.isPositive()) {
                Thread.sleep(left);
            }
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }

    @Override
    public void again() {
        zero = null;
    }
}
