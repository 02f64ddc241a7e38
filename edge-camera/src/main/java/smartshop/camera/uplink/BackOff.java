package smartshop.camera.uplink;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: 0.5, 1, 2, 4, then 5 s, so that the picture is back within ten seconds of the
 * console; 15 s after a refusal. Each ±20 % so that a shop's cameras do not return as one.
 */
final class BackOff {
    static final Duration FIRST = Duration.ofMillis(500);
    static final Duration LONGEST = Duration.ofSeconds(5);
    /** Only people can mend what was refused, and they need longer. */
    static final Duration REFUSED = Duration.ofSeconds(15);
    /** A link that held this long was good: the next break is a new one. */
    static final Duration GOOD = Duration.ofSeconds(5);

    private static final double JITTER = 0.2;

    private final RandomGenerator random;
    private Duration next = FIRST;

    BackOff(RandomGenerator random) {
        this.random = random;
    }

    /** @param held how long the link was there; zero if it never was */
    Duration after(Duration held) {
        if (held.compareTo(GOOD) >= 0) {
            next = FIRST;
        }
        Duration now = next;
        Duration doubled = now.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return jittered(now);
    }

    /** After a refusal, which only people can mend. */
    Duration afterRefusal() {
        return jittered(REFUSED);
    }

    private Duration jittered(Duration wait) {
        double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
        return Duration.ofMillis(Math.round(wait.toMillis() * factor));
    }
}
