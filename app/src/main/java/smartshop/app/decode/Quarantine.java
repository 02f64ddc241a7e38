package smartshop.app.decode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * For how long a stream that harms its decoder is left alone: after three deaths within a minute, or when nothing comes of it, for
 * a minute at first and twice as long each time that it is no better. Belongs to one thread.
 */
public final class Quarantine {
    private static final int DEATHS = 3;
    private static final Duration WITHIN = Duration.ofMinutes(1);
    private static final Duration FIRST = Duration.ofMinutes(1);
    /** Somebody may have mended the camera and not have found the button. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(200);

    private final Deque<Instant> deaths = new ArrayDeque<>();
    private Duration next = FIRST;

    /** The process died of its stream, or may have. */
    public void died(Instant now) {
        deaths.removeIf(death -> death.isBefore(now.minus(WITHIN)));
        deaths.addLast(now);
    }

    /** Something else ended a process that had made pictures of the stream. */
    void endedByOthers() {
        deaths.clear();
    }

    /** Whether it has killed its decoder often enough. */
    public boolean due() {
        return deaths.size() >= DEATHS;
    }

    /** Between a death and the next start. */
    Duration backOff() {
        return FIRST_BACK_OFF.multipliedBy(1L << deaths.size());
    }

    /** Begins. @return how long it lasts */
    public Duration begin() {
        deaths.clear();
        Duration now = next;
        Duration doubled = now.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return now;
    }

    /** The stream has been decoded for as long as deaths are remembered: the next time is a first time again. */
    public void recovered() {
        next = FIRST;
    }

    /** After so long with pictures a stream has recovered. */
    public static Duration recovery() {
        return WITHIN;
    }
}
