package smartshop.app.ui;

/**
 * What a wall of cameras costs to paint.
 *
 * @param painted pictures of one camera that were handed to the renderer, a second: of the camera with the fewest and the most. The
 *     toolkit waits for what it renders before it takes more, so each of them is painted.
 * @param waits how long the window's thread let a task wait
 * @param pulses how far its pulses lie apart
 * @param used by all threads
 */
public record WallCost(Range painted, Spread waits, Spread pulses, ThreadCosts used) {
    /** Less than anybody notices who presses a key. */
    public static final double MOST_WAIT_MS = 50;

    private static final String WINDOW = "JavaFX Application Thread";
    private static final String RENDERER = "QuantumRenderer";
    private static final String PAINTERS = "wall-";

    public record Range(double least, double most) {}

    /** Milliseconds. */
    public record Spread(double median, double p99, double longest) {
        /** @param sorted the shortest first; at least one */
        static Spread of(double[] sorted) {
            int last = sorted.length - 1;
            return new Spread(sorted[last / 2], sorted[(int) (0.99 * last)], sorted[last]);
        }
    }

    public boolean met() {
        return waits.p99() < MOST_WAIT_MS;
    }

    public double windowCores() {
        return used.cores(WINDOW::equals);
    }

    public double windowBytesPerSecond() {
        return used.bytesPerSecond(WINDOW::equals);
    }

    /** Of the toolkit's thread that draws. */
    public double rendererCores() {
        return used.cores(thread -> thread.startsWith(RENDERER));
    }

    /** Of the threads that convert pictures for the wall. */
    public double painterCores() {
        return used.cores(thread -> thread.startsWith(PAINTERS));
    }
}
