package smartshop.recognition.calibrate;

/**
 * What strangers score against one listed person: an average and a deviation. Begins with what the shipped strangers
 * foretell and moves towards what the shop's own have scored the more of them there are.
 */
record EntryModel(double average, double deviation) {
    /** As many of the shop's strangers weigh as much as the shipped ones. Few regulars must not decide alone. */
    private static final double SHIPPED_COUNTS = 300;

    static EntryModel of(Impostors shipped, float[] template, ScoreTally own) {
        double expected = shipped.expected(template);
        double all = SHIPPED_COUNTS + own.visitors();
        double average = (SHIPPED_COUNTS * expected + own.sum()) / all;
        double shippedSquares = shipped.deviation() * shipped.deviation() + expected * expected;
        double variance = (SHIPPED_COUNTS * shippedSquares + own.squares()) / all - average * average;
        // The shop's strangers may show that more caution is needed, never that less is.
        return new EntryModel(average, Math.max(shipped.deviation(), Math.sqrt(Math.max(0, variance))));
    }

    double scoreAt(double deviations) {
        return average + deviations * deviation;
    }

    double deviationsOf(double score) {
        return (score - average) / deviation;
    }
}
