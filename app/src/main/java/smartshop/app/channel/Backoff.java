package smartshop.app.channel;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after so many tries: twice as long each time, up to five minutes, and by chance up to half as long. */
final class Backoff {
    private static final long FIRST_MS = 2_000;
    private static final long LONGEST_MS = 300_000;
    /** Twice the first so often is more than the longest. */
    private static final int DOUBLED = 8;

    private Backoff() {}

    /** @param attempts 1 or more */
    static Duration after(int attempts, RandomGenerator chance) {
        long most = Math.min(LONGEST_MS, FIRST_MS << Math.min(attempts - 1, DOUBLED));
        return Duration.ofMillis(most / 2 + chance.nextLong(most / 2 + 1));
    }
}
