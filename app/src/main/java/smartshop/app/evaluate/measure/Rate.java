package smartshop.app.evaluate.measure;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How often something happened.
 *
 * @param count times it happened, from 0 to {@code of}
 * @param of times it could have happened, 1 or more
 */
public record Rate(int count, int of) {
    private static final double CONFIDENCE = 0.95;
    /** 1.96. */
    private static final double DEVIATIONS =
            NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + CONFIDENCE) / 2);

    public Rate {
        if (of < 1 || count < 0 || count > of) {
            throw new IllegalArgumentException("%d of %d is no rate".formatted(count, of));
        }
    }

    /** 0 to 1. */
    public double value() {
        return (double) count / of;
    }

    /** The two-sided 95 % interval of Wilson (1927), which holds for few trials and near 0 and 1 as well. */
    public Bounds wilson() {
        double z2 = DEVIATIONS * DEVIATIONS;
        double middle = (value() + z2 / (2 * of)) / (1 + z2 / of);
        double half = DEVIATIONS / (1 + z2 / of) * Math.sqrt(value() * (1 - value()) / of + z2 / (4.0 * of * of));
        // At the ends rounding would leave something of nothing.
        return new Bounds(count == 0 ? 0 : middle - half, count == of ? 1 : middle + half);
    }

    /**
     * The one-sided 95 % upper bound of Clopper and Pearson (1934). For a count of 0 it is nearly {@code 3 / of}, which is
     * known as the rule of three.
     */
    public double atMost() {
        return count == of ? 1 : BetaDistribution.of(count + 1.0, of - count).inverseCumulativeProbability(CONFIDENCE);
    }
}
