package smartshop.camera.uplink;

import java.util.function.LongSupplier;

/** How much may be sent of what is not live: a share of what the link carries. Belongs to one thread. */
final class Allowance {
    private static final double SHARE = 0.3;

    /**
     * Bits per second, whatever goes over the link: a still picture takes little of it, which does not say that it carries no
     * more. A share of 600 kbit/s, the least that an encoder in hardware makes.
     */
    private static final double LEAST = SHARE * 600_000;

    /** What was not used at once is saved up for no longer than this. */
    private static final double MOST_SECONDS = 0.5;

    private final LongSupplier nanos;
    private long counted;
    private double bytes;

    Allowance(LongSupplier nanos) {
        this.nanos = nanos;
        this.counted = nanos.getAsLong();
    }

    /** @param goodput what the link carries, bits per second; 0 if unknown */
    boolean allows(double goodput) {
        long now = nanos.getAsLong();
        double rate = Math.max(LEAST, SHARE * goodput) / 8;
        bytes = Math.min(rate * MOST_SECONDS, bytes + rate * (now - counted) / 1e9);
        counted = now;
        return bytes > 0;
    }

    /** A part may be larger than what is left; the next one then waits longer. */
    void spent(int size) {
        bytes -= size;
    }
}
