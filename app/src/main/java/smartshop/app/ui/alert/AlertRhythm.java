package smartshop.app.ui.alert;

import java.time.Duration;

/** When an unanswered alert sounds: at 0, 5 and 10 seconds, then every 15. */
final class AlertRhythm {
    private static final Duration AT_FIRST = Duration.ofSeconds(5);
    private static final Duration LATER = Duration.ofSeconds(15);
    private static final int QUICK = 2;

    private AlertRhythm() {}

    /**
     * The pause after a chime.
     *
     * @param chimes how many have sounded, at least one
     */
    static Duration pauseAfter(int chimes) {
        return chimes <= QUICK ? AT_FIRST : LATER;
    }
}
