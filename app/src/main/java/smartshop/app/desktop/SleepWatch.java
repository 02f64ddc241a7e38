package smartshop.app.desktop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Notices that the computer slept: between two looks more time has passed than can be. Some systems' counter goes on meanwhile, others' stands still and only the
 * clock goes on; there, a clock that is set ahead looks the same, and a counter that has gone on only tells of a busy computer. For one thread at a time.
 */
public final class SleepWatch {
    /** A busy disk keeps a look waiting for less, and a network's time server corrects less. */
    static final Duration SHORTEST = Duration.ofSeconds(30);

    private final Clock clock;
    private final LongSupplier nanos;
    private final boolean countsAsleep;
    private Instant lastWall;
    private long lastNanos;

    /**
     * Begins to look.
     *
     * @param nanos nanoseconds that nobody sets, from any beginning
     * @param countsAsleep whether they go on while the computer sleeps
     */
    public SleepWatch(Clock clock, LongSupplier nanos, boolean countsAsleep) {
        this.countsAsleep = countsAsleep;
        this.clock = clock;
        this.nanos = nanos;
        lastWall = clock.instant();
        lastNanos = nanos.getAsLong();
    }

    /**
     * Call it a few times a second.
     *
     * @return for how long it slept since the last call; empty if it did not
     */
    public Optional<Duration> check() {
        Duration read = Duration.between(lastWall, clock.instant());
        Duration counted = Duration.ofNanos(nanos.getAsLong() - lastNanos);
        lastWall = lastWall.plus(read);
        lastNanos += counted.toNanos();
        Duration longer = read.compareTo(counted) > 0 ? read : counted;
        boolean slept = countsAsleep && counted.compareTo(SHORTEST) >= 0
                || read.minus(counted).compareTo(SHORTEST) >= 0;
        return slept ? Optional.of(longer) : Optional.empty();
    }
}
