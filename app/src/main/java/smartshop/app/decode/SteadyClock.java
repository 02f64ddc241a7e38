package smartshop.app.decode;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * Counts the time that passes, whoever sets the computer's clock meanwhile: for waiting, not for telling the time. Starts at
 * an arbitrary moment. Thread-safe.
 */
public final class SteadyClock extends Clock {
    /** Far from the epoch, at which some begin to count. */
    private static final Instant START = Instant.EPOCH.plus(Duration.ofDays(1));

    private final LongSupplier nanos;
    private final long started;

    public SteadyClock() {
        this(System::nanoTime);
    }

    SteadyClock(LongSupplier nanos) {
        this.nanos = nanos;
        this.started = nanos.getAsLong();
    }

    @Override
    public Instant instant() {
        return START.plusNanos(nanos.getAsLong() - started);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** @return this: what is counted has no zone */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
