package smartshop.app.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The times of a board: how long something took by a clock that nobody sets, and what day it is only while that is believed.
 *
 * @param clock what people read
 * @param nanos nanoseconds that pass evenly, from any beginning
 * @param believed whether the clock may be believed for what cannot be taken back; asked about twice a second
 */
public record BoardTime(Clock clock, LongSupplier nanos, BooleanSupplier believed) {

    /** By one clock for everything, believed always. The computer's own may be set, so beside it nanoseconds are counted. */
    public static BoardTime of(Clock clock) {
        return new BoardTime(clock, nanosBeside(clock), () -> true);
    }

    /** Nanoseconds for what takes so long by that clock: the computer's own counter, if it is the computer's clock. */
    public static LongSupplier nanosBeside(Clock clock) {
        return clock.equals(Clock.system(clock.getZone()))
                ? System::nanoTime
                : () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos();
    }

    /** Now, for durations alone: nothing that people read. */
    Instant passed() {
        return Instant.EPOCH.plusNanos(nanos.getAsLong());
    }
}
