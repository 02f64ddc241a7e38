package smartshop.storage.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Wrong secrets one after another, kept with the person. Five cost only Argon2's time; then there is a pause, twice as long each
 * time. After a hundred none is taken any more (NIST SP 800-63B-4, 3.2.2), which no setting of the computer's clock gets around: a hundred
 * of a million PINs.
 *
 * @param last when the last wrong one was typed; empty if there was none
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
record WrongTries(int count, Optional<Instant> last) {
    static final WrongTries NONE = new WrongTries(0, Optional.empty());
    static final int MOST = 100;

    private static final int FREE = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    /** Seven doublings are longer than the longest pause. */
    private static final int DOUBLINGS = 7;

    WrongTries another(Instant at) {
        return new WrongTries(count + 1, Optional.of(at));
    }

    boolean tooMany() {
        return count >= MOST;
    }

    /** When the next one may be typed, if not now. */
    Optional<Instant> pause(Instant now) {
        return last.map(at -> at.plus(length())).filter(now::isBefore);
    }

    /** A clock that was wrong and went back must not keep somebody out for a year. */
    WrongTries asOf(Instant now) {
        return new WrongTries(count, last.map(at -> at.isAfter(now) ? now : at));
    }

    private Duration length() {
        if (count < FREE) {
            return Duration.ZERO;
        }
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(count - FREE, DOUBLINGS));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
