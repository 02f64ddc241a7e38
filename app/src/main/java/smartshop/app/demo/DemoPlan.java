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
    /** A day's work: the window's demo goes on until it is closed. */
    private static final int DAY = 8 * 60 * 60;

    public static DemoPlan of(int seconds) {
        return new DemoPlan(7, CAMERAS, seconds);
    }

    public static DemoPlan allDay() {
        return of(DAY);
    }
}
