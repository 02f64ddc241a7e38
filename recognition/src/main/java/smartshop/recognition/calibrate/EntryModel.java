package smartshop.recognition.calibrate;

/**
 * What strangers score against one listed person: an average and a deviation. Begins with what the shipped strangers
 * foretell and moves up, never down, with what the shop's own have scored.
 */
record EntryModel(double average, double deviation) {
    /** As many of the shop's strangers weigh as much as the shipped ones, and more of them weigh no more. */
    private static final double COUNTS = 300;

    static EntryModel of(Impostors shipped, float[] template, ScoreTally own) {
        double expected = shipped.expected(template);
        double part = own.visitors() <= COUNTS ? 1 : COUNTS / own.visitors();
        double all = COUNTS + part * own.visitors();
        double average = Math.max(expected, (COUNTS * expected + part * own.sum()) / all);
        double shippedSquares = shipped.deviation() * shipped.deviation() + expected * expected;
        double variance = (COUNTS * shippedSquares + part * own.squares()) / all - average * average;
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
