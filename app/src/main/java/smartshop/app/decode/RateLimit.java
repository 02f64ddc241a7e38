package smartshop.app.decode;

/** Lets so many pictures a second through and keeps them evenly apart. */
final class RateLimit {
    /** Cameras' pictures do not come evenly; one that comes a little early is still the next one. */
    private static final double EARLY = 0.25;

    private final long stepMicros;
    private long nextMicros = Long.MIN_VALUE;

    RateLimit(int framesPerSecond) {
        this.stepMicros = 1_000_000L / Math.max(1, framesPerSecond);
    }

    boolean lets(long micros) {
        boolean back = nextMicros - micros > 2 * stepMicros && nextMicros != Long.MIN_VALUE;
        if (!back && micros < nextMicros - EARLY * stepMicros) {
            return false;
        }
        nextMicros = back || micros - nextMicros > stepMicros ? micros + stepMicros : nextMicros + stepMicros;
        return true;
    }
}
