package smartshop.app.decode;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/**
 * When a camera's pictures were captured, by this computer's clock: cameras' own clocks are set by nobody. The packet that came
 * through fastest, of the last ten to twenty seconds, is taken for one that was not late at all; the time stamps say how late
 * the others are beside it. So the times follow the camera's clock where the network stutters, and ours where the two drift.
 */
final class LiveTimes implements PictureTimes {
    private static final long WINDOW_MICROS = 10_000_000;
    /** Time stamps that leap further were begun anew. */
    private static final long LEAP_MICROS = 10_000_000;
    /** An alert must be out two seconds after the picture. */
    private static final long LATE_MICROS = 1_500_000;

    private final Clock clock;
    private final LongSupplier nanos;
    private boolean any;
    private long windowStart;
    private long fastest;
    private long fastestBefore;

    LiveTimes(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    /** A keyframe is decoded however late: it shows that the camera lives, and the next pictures need it. */
    @Override
    public boolean worthDecoding(long stampMicros, boolean keyframe) {
        long now = nanos.getAsLong() / 1000;
        return arrived(stampMicros, now) <= LATE_MICROS || keyframe;
    }

    @Override
    public long captured(long stampMicros) {
        long late = nanos.getAsLong() / 1000 - stampMicros - base();
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        return now - Math.max(0, late);
    }

    private long arrived(long stampMicros, long now) {
        long way = now - stampMicros;
        if (!any || Math.abs(way - base()) > LEAP_MICROS) {
            any = true;
            windowStart = now;
            fastest = way;
            fastestBefore = way;
        } else if (now - windowStart > WINDOW_MICROS) {
            windowStart = now;
            fastestBefore = fastest;
            fastest = way;
        }
        fastest = Math.min(fastest, way);
        return way - base();
    }

    private long base() {
        return Math.min(fastest, fastestBefore);
    }
}
