package smartshop.app.ui.alert;

import java.time.Clock;
import java.time.Instant;

/**
 * Lets buttons take a press only once they have stood still as long as the keys wait, so that nobody who aimed at one
 * alert judges the alert that has just taken its place.
 */
final class PressGuard {
    private final Clock clock;
    private Instant armedAt = Instant.MAX;

    PressGuard(Clock clock) {
        this.clock = clock;
    }

    /** Other buttons stand where these stood. */
    void replaced() {
        armedAt = clock.instant().plus(AnswerKeys.ARMED_AFTER);
    }

    void press(Runnable action) {
        if (!clock.instant().isBefore(armedAt)) {
            action.run();
        }
    }
}
