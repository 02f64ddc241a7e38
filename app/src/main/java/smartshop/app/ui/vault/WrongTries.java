package smartshop.app.ui.vault;

import java.time.Duration;
import java.util.function.LongSupplier;
import smartshop.app.ui.Words;

/**
 * Wrong secrets one after another. The first five cost only Argon2's time; then there is a pause, twice as long each time. It
 * keeps somebody at the keyboard from guessing; who has the file guesses elsewhere, and against that stands Argon2 alone.
 */
final class WrongTries {
    private static final int FREE = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final LongSupplier nanos;
    private int count;
    private long until;

    WrongTries(LongSupplier nanos) {
        this.nanos = nanos;
        this.until = nanos.getAsLong();
    }

    void add() {
        count++;
        if (count >= FREE) {
            // Seven doublings are longer than the longest.
            Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(count - FREE, 7));
            until = nanos.getAsLong() + (pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE).toNanos();
        }
    }

    /** How long the next try has to wait, in words; empty if it may be now. */
    String pause() {
        Duration left = Duration.ofNanos(Math.max(0, until - nanos.getAsLong()));
        if (left.isZero()) {
            return "";
        }
        long seconds = left.plusMillis(999).toSeconds();
        return seconds < 120
                ? Words.say("vault.pause.seconds", seconds)
                : Words.say("vault.pause.minutes", (seconds + 59) / 60);
    }
}
