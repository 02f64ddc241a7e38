package smartshop.app.ui.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Notices that nobody has touched anything for a while. By the wall clock, since a computer that slept was left alone, too; a clock that
 * jumps covers once too often, never too late. For the window's thread.
 */
public final class IdleWatch {
    private final Clock clock;
    private final Supplier<Duration> limit;
    private final Runnable idle;
    private Instant touched;

    /**
     * @param limit for how long nobody has to touch anything
     * @param idle told each time it is looked at while nobody does
     */
    public IdleWatch(Clock clock, Supplier<Duration> limit, Runnable idle) {
        this.clock = clock;
        this.limit = limit;
        this.idle = idle;
        this.touched = clock.instant();
    }

    /** A key, the mouse, a finger. */
    public void touched() {
        touched = clock.instant();
    }

    /** Call it a few times a second. */
    public void tick() {
        if (Duration.between(touched, clock.instant()).abs().compareTo(limit.get()) >= 0) {
            idle.run();
        }
    }
}
