package smartshop.recognition.calibrate;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What an embedder says of two people who are not the same: the distribution that thresholds are calculated from. Holds
 * averages over hundreds of strangers and nobody's embedding. Between strangers the cosine is normally distributed, with a
 * tail that is a little too long; both were measured, see {@link #TAIL}.
 *
 * @param mean of the strangers' embeddings; its product with a listed person's template foretells how much that person
 *     resembles everybody (cohort normalisation). Shared, never changed
 * @param deviation of the cosine between two strangers
 * @param floor cosine below which nobody is ever a match, whatever the target
 * @param people strangers that were measured
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Impostors(float[] mean, double deviation, double floor, int people) {
    /**
     * How much further out than in a normal distribution strangers are, from four deviations on. The full pack's embedder on
     * all 13,233 photos of LFW, lists of 500 and 1,000 people, FPIR 1 % and 0.1 %: 1.03 to 1.05.
     */
    static final double TAIL = 1.05;

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    /** The cosine that a stranger has with this template on average. */
    double expected(float[] template) {
        double sum = 0;
        for (int i = 0; i < Math.min(mean.length, template.length); i++) {
            sum += mean[i] * template[i];
        }
        return sum;
    }

    /** Deviations above the average that only this part of all comparisons with strangers reaches. */
    static double deviations(double part) {
        return TAIL * STANDARD.inverseSurvivalProbability(part);
    }

    /** The part of all comparisons with strangers that is so many deviations above the average. */
    static double part(double deviations) {
        return STANDARD.survivalProbability(deviations / TAIL);
    }
}
