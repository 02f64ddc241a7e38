package smartshop.app.demo;

/**
 * What the demo plays.
 *
 * @param seed of the script; the same seed gives the same visits
 * @param cameras how many, each a process of its own
 * @param seconds how long people come
 */
public record DemoPlan(long seed, int cameras, int seconds) {
    /** Three cameras fit two cores, and a shop has an entrance, an aisle and a till. */
    public static final int CAMERAS = 3;
    /** Longer than anybody watches the window's demo. */
    private static final int HOUR = 60 * 60;

    public static DemoPlan of(int seconds) {
        return new DemoPlan(7, CAMERAS, seconds);
    }

    public static DemoPlan forTheWindow() {
        return of(HOUR);
    }
}
