package smartshop.app.phone;

import java.util.function.LongSupplier;

/** How much one phone may ask: much at once, then as fast as a page does. */
final class Allowance {
    private static final double NANOS = 1e9;

    private final double most;
    private final double perSecond;
    private final LongSupplier nanos;
    private double left;
    private long at;

    /** @param nanos monotonic time */
    Allowance(double most, double perSecond, LongSupplier nanos) {
        this.most = most;
        this.perSecond = perSecond;
        this.left = most;
        this.nanos = nanos;
        this.at = nanos.getAsLong();
    }

    synchronized boolean take() {
        long now = nanos.getAsLong();
        left = Math.min(most, left + (now - at) / NANOS * perSecond);
        at = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
