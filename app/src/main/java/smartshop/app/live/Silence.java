package smartshop.app.live;

import java.time.Duration;
import java.time.Instant;

/**
 * Since when a camera has shown nothing, and when that means that whoever was in its last picture has gone: after a second, or
 * twice the time that lies between its frames if it sends fewer than two a second. Any thread may call.
 */
public final class Silence {
    private static final Duration LEAST = Duration.ofSeconds(1);
    /** A camera that sends less often shows nobody's way through a shop, and its last picture need not stay for longer. */
    private static final Duration MOST = Duration.ofSeconds(10);

    private static final int FRAMES = 2;

    private volatile Frames frames = new Frames(Instant.EPOCH, Duration.ZERO, Duration.ZERO);

    /** @param gap before the last frame, and {@code before} it the one before */
    private record Frames(Instant last, Duration gap, Duration before) {

        Frames then(Instant now) {
            return new Frames(now, Duration.between(last, now).abs(), gap);
        }

        /** One frame that came late is no slow camera: so the shorter of two gaps counts. */
        Duration most() {
            Duration twice = (gap.compareTo(before) < 0 ? gap : before).multipliedBy(FRAMES);
            return min(MOST, twice.compareTo(LEAST) > 0 ? twice : LEAST);
        }
    }

    /** @param now by the clock that is asked later */
    public synchronized void frame(Instant now) {
        frames = frames.then(now);
    }

    /** Whether it has lasted for so long that nobody can be there any more. */
    public boolean over(Instant now) {
        Frames seen = frames;
        return Duration.between(seen.last(), now).compareTo(seen.most()) >= 0;
    }

    /** As {@link #over}, where less than that time is not long enough anyway. */
    public boolean over(Instant now, Duration least) {
        return over(now) && Duration.between(frames.last(), now).compareTo(least) >= 0;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
