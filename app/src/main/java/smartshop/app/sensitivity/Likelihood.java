package smartshop.app.sensitivity;

/**
 * How much a match says, in words: by how seldom a stranger is as much alike. It is no probability that the alert is right; that would
 * take knowing how often listed people come, and nobody does. A relative may be more alike than any stranger.
 *
 * @param often how often a stranger who is so much like this person's enrolled photos is to be expected
 */
public record Likelihood(Degree degree, Often often) {
    /** Of this person's wrong alerts that part is as clear, or clearer: as the band that second opinions are asked about begins. */
    private static final double GOOD = 0.1;

    /** One wrong alert in a thousand is. */
    private static final double STRONG = 0.001;

    private static final double MONTHS_A_YEAR = 12;

    /** Half as much again as a month reads better in months than in years. */
    private static final double IN_MONTHS = 1.5 * MONTHS_A_YEAR;

    /** Further out nothing was measured: a figure would only look exact. */
    private static final double AT_MOST = 10 * MONTHS_A_YEAR;

    /** From the least on. */
    public enum Degree {
        /** Nine in ten wrong alerts are no clearer. */
        JUST_ENOUGH,
        GOOD,
        STRONG
    }

    /** "About twice a month", "about once in 5 months". @param count of times or of units; 1 where there is none to count */
    public record Often(Unit unit, long count) {}

    /** What {@link Often} counts. */
    public enum Unit {
        TIMES_A_MONTH,
        ONCE_A_MONTH,
        ONCE_IN_MONTHS,
        ONCE_IN_YEARS,
        /** Less than once in ten years. */
        HARDLY_EVER
    }

    /**
     * @param strangersAMonth who are as much alike
     * @param atThreshold who are alike enough for an alert, more than 0
     */
    static Likelihood of(double strangersAMonth, double atThreshold) {
        double part = strangersAMonth / atThreshold;
        Degree degree = part <= STRONG ? Degree.STRONG : part <= GOOD ? Degree.GOOD : Degree.JUST_ENOUGH;
        return new Likelihood(degree, often(strangersAMonth));
    }

    private static Often often(double aMonth) {
        double months = 1 / aMonth;
        if (aMonth >= 1.5) {
            return new Often(Unit.TIMES_A_MONTH, Math.round(aMonth));
        }
        if (months < 1.5) {
            return new Often(Unit.ONCE_A_MONTH, 1);
        }
        if (months < IN_MONTHS) {
            return new Often(Unit.ONCE_IN_MONTHS, Math.round(months));
        }
        return months <= AT_MOST
                ? new Often(Unit.ONCE_IN_YEARS, Math.round(months / MONTHS_A_YEAR))
                : new Often(Unit.HARDLY_EVER, 1);
    }
}
