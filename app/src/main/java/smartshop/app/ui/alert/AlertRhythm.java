package smartshop.app.ui.alert;

import java.time.Duration;

/** When an unanswered alert sounds, at 0, 5 and 10 seconds, then every 15, and how loud. */
final class AlertRhythm {
    private static final Duration AT_FIRST = Duration.ofSeconds(5);
    private static final Duration LATER = Duration.ofSeconds(15);
    private static final int QUICK = 2;

    /** Of loudness: as one speaks, so that it is heard across the shop, and the ceiling. */
    static final int STEPS = 3;

    private AlertRhythm() {}

    /**
     * How loud a chime is: a step more after each two, and at the ceiling at once when somebody should have answered by now.
     *
     * @param chimes how many have sounded before it
     * @return from 1 to {@link #STEPS}
     */
    static int loudness(int chimes, boolean late) {
        return late ? STEPS : Math.min(STEPS, 1 + chimes / QUICK);
    }

    /**
     * The pause after a chime.
     *
     * @param chimes how many have sounded, at least one
     */
    static Duration pauseAfter(int chimes) {
        return chimes <= QUICK ? AT_FIRST : LATER;
    }
}
