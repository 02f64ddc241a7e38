package smartshop.app.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * The computer's clock beside a counter. The clock can be set, also back; the counter may stand still while the computer sleeps. What has
 * passed is what the one says that says more. Any thread may call.
 */
public final class TwoClocks {
    private final Clock clock;
    private final LongSupplier nanos;

    /** @param nanos nanoseconds that nobody sets, from any beginning */
    public TwoClocks(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    /** One moment by both. */
    public record Moment(Instant wall, long nanos) {
        boolean isAfter(Moment other) {
            return nanos - other.nanos > 0;
        }
    }

    public Moment now() {
        return new Moment(clock.instant(), nanos.getAsLong());
    }

    /** A moment that is known by the clock alone: by the counter as long ago as by the clock, and not later than now. */
    Moment at(Instant wall) {
        Moment now = now();
        return new Moment(
                wall,
                now.nanos() - Math.max(0, Duration.between(wall, now.wall()).toNanos()));
    }

    /** For how long it was at least; never less than nothing. */
    public Duration since(Moment then) {
        Duration counted = Duration.ofNanos(nanos.getAsLong() - then.nanos());
        Duration read = Duration.between(then.wall(), clock.instant());
        return counted.compareTo(read) > 0 ? counted : read;
    }

    /** Whether no more has passed by either; a moment that is still to come shows that the clock was set back, and then nobody knows. */
    boolean within(Moment then, Duration limit) {
        return !then.wall().isAfter(clock.instant()) && since(then).compareTo(limit) <= 0;
    }
}
