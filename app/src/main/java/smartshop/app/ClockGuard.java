package smartshop.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the clock may be believed for what cannot be taken back. A clock that is wrong must not let everything go at once: after the
 * start, and when it leaps more than a day ahead of the time that has really passed, it is given time to be set right. A computer that
 * slept for so long looks the same. For one thread at a time.
 */
final class ClockGuard {
    private static final Logger log = LoggerFactory.getLogger(ClockGuard.class);

    private static final Duration LEAP = Duration.ofDays(1);

    /** A computer with an empty battery asks the network for the time within minutes. */
    private static final Duration AFTER_START = Duration.ofMinutes(5);

    /** A shop may be closed for so long. */
    private static final Duration LONGEST_OFF = Duration.ofDays(30);

    private final Clock clock;
    private final LongSupplier nanos;
    private final Duration afterLeap;
    private Instant last;
    private long lastNanos;
    private long until;
    private boolean leapt;

    private ClockGuard(Clock clock, LongSupplier nanos, Duration afterLeap, Instant known) {
        this.clock = clock;
        this.nanos = nanos;
        this.afterLeap = afterLeap;
        Instant now = clock.instant();
        lastNanos = nanos.getAsLong();
        until = lastNanos + AFTER_START.toNanos();
        last = now;
        if (Duration.between(known, now).compareTo(LONGEST_OFF) > 0) {
            last = known;
            leaps(lastNanos);
        }
    }

    /** For alerts, which go after a day anyway. @param nanos a clock that nobody sets */
    static ClockGuard forAlerts(Clock clock, LongSupplier nanos) {
        return new ClockGuard(clock, nanos, Duration.ofHours(1), clock.instant());
    }

    /**
     * For the entries of a watchlist, none of which can be brought back: somebody has a day to see it and to set the clock.
     *
     * @param nanos a clock that nobody sets
     * @param known a moment that had come before this start
     */
    static ClockGuard forEntries(Clock clock, LongSupplier nanos, Instant known) {
        return new ClockGuard(clock, nanos, Duration.ofDays(1), known);
    }

    /** Call it often: a leap shows between two calls. */
    boolean trusted() {
        Instant now = clock.instant();
        long mono = nanos.getAsLong();
        boolean ahead = Duration.between(last, now).minusNanos(mono - lastNanos).compareTo(LEAP) > 0;
        if (ahead && !leapt) {
            leaps(mono);
        } else if (!ahead || mono - until >= 0) { // it was set right, or nobody has set it
            leapt = false;
            last = now;
            lastNanos = mono;
        }
        return !leapt && mono - until >= 0;
    }

    private void leaps(long mono) {
        leapt = true;
        until = mono + afterLeap.toNanos();
        log.info("The clock leapt ahead, or the computer slept: what is due goes in {}", afterLeap);
    }

    /** Whether it is waited because of a leap. */
    boolean leapt() {
        return leapt;
    }

    /** When it is believed nevertheless, by that clock. */
    Instant until() {
        return clock.instant().plusNanos(until - nanos.getAsLong());
    }
}
