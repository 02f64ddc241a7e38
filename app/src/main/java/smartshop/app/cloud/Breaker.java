package smartshop.app.cloud;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps from asking a service that does not answer: after three failures in a row it opens for a minute, then one call tries it
 * again. A refusal that only a person can mend opens it until {@link #reset}. Any thread may call.
 */
final class Breaker {
    static final int FAILURES = 3;
    static final Duration OPEN = Duration.ofMinutes(1);

    private final LongSupplier nanos;
    private int failures;
    private boolean refused;
    private boolean trying;
    private long openedAt;

    /** @param nanos as {@link System#nanoTime} */
    Breaker(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether a call may be made now; whoever is let through says what became of it. */
    synchronized boolean lets() {
        if (refused || trying) {
            return false;
        }
        if (failures < FAILURES) {
            return true;
        }
        trying = nanos.getAsLong() - openedAt >= OPEN.toNanos();
        return trying;
    }

    /** The service answered. */
    synchronized void answered() {
        failures = 0;
        trying = false;
    }

    synchronized void failed() {
        failures++;
        trying = false;
        openedAt = nanos.getAsLong();
    }

    /** Asking again is useless until somebody has changed something. */
    synchronized void refused() {
        refused = true;
        trying = false;
    }

    /** The call was not made after all. */
    synchronized void notTried() {
        trying = false;
    }

    synchronized void reset() {
        failures = 0;
        refused = false;
        trying = false;
    }
}
