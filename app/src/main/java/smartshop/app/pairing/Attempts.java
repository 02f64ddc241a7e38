package smartshop.app.pairing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts how often an address tried lately. Any thread may call. */
final class Attempts {
    /** More than a person makes with a device at hand. */
    static final int MOST = 10;

    private static final Duration WITHIN = Duration.ofMinutes(1);
    /** Addresses that are remembered; the one that came first makes room. */
    private static final int REMEMBERED = 256;

    private final Clock clock;
    private final Map<String, Deque<Instant>> attempts = new LinkedHashMap<>();

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /** Counts an attempt, if it is allowed. */
    synchronized boolean allowed(String address) {
        Instant now = clock.instant();
        Deque<Instant> own = attempts.computeIfAbsent(address, a -> new ArrayDeque<>());
        own.removeIf(at -> at.isBefore(now.minus(WITHIN)));
        if (attempts.size() > REMEMBERED) {
            attempts.remove(attempts.keySet().iterator().next());
        }
        if (own.size() >= MOST) {
            return false;
        }
        own.addLast(now);
        return true;
    }
}
