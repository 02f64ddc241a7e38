package smartshop.app.benchmark;

import org.jspecify.annotations.Nullable;

/**
 * What was measured of one contender.
 *
 * @param stage decode, detect, track, embed, search, look or ring
 * @param input what was worked on
 * @param what who worked
 * @param median milliseconds of a core's time
 * @param p95 milliseconds of a core's time; 19 of 20 runs took no longer
 * @param against whom the ratio is to; null if to nobody
 * @param ratio median of the time over the other's time just before or after; 0 without one
 */
public record Row(
        String stage,
        String input,
        String what,
        double median,
        double p95,
        @Nullable String against,
        double ratio) {

    /** How often one core does this in a second. */
    public double perSecond() {
        return 1000 / median;
    }
}
