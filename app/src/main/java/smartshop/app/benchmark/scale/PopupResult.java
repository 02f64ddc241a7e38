package smartshop.app.benchmark.scale;

/**
 * How soon alerts stood on the screen.
 *
 * @param medianMs from the complete vote to the card drawn, of alerts that come one after the other
 * @param p95Ms of the same
 * @param calm how many of those there were
 * @param storm how many came within a minute afterwards, which no card each can be drawn for
 * @param missing of all: not in the history, or neither open nor counted as unanswered
 */
public record PopupResult(double medianMs, double p95Ms, int calm, int storm, int missing) {
    /** What a guard takes for at once. */
    public static final double MOST_MEDIAN_MS = 150;

    public static final double MOST_P95_MS = 400;

    public boolean met() {
        return medianMs <= MOST_MEDIAN_MS && p95Ms <= MOST_P95_MS && missing == 0;
    }
}
