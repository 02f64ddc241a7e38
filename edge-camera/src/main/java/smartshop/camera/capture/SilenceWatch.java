package smartshop.camera.capture;

import java.time.Duration;

/** Acts once when nothing was heard for long: a blocked read cannot look at its watch. Has a thread of its own. */
final class SilenceWatch implements AutoCloseable {
    private final Runnable action;
    private final Duration first;
    private final Duration later;
    private final Thread thread;
    private volatile long heard = System.nanoTime();
    private volatile boolean any;
    private volatile boolean fired;

    /**
     * @param first the longest silence before anything was heard
     * @param later the longest silence after that
     */
    SilenceWatch(Runnable action, Duration first, Duration later) {
        this.action = action;
        this.first = first;
        this.later = later;
        this.thread = Thread.ofPlatform().name("silence-watch").daemon().start(this::watch);
    }

    void heard() {
        heard = System.nanoTime();
        any = true;
    }

    boolean fired() {
        return fired;
    }

    private void watch() {
        try {
            for (Duration left = left(); left.isPositive(); left = left()) {
                Thread.sleep(left.compareTo(later) < 0 ? left : later); // the first word shortens what is left
            }
            fired = true;
            action.run();
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    private Duration left() {
        return (any ? later : first).minusNanos(System.nanoTime() - heard);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
