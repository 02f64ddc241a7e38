package smartshop.recognition.calibrate;

/**
 * What a shop's own strangers scored against one listed person: three numbers, from which no face can be made.
 *
 * @param visitors strangers that were compared
 * @param sum of their scores
 * @param squares sum of the squares of their scores
 */
public record ScoreTally(long visitors, double sum, double squares) {
    public static final ScoreTally NONE = new ScoreTally(0, 0, 0);

    public ScoreTally plus(double score) {
        return new ScoreTally(visitors + 1, sum + score, squares + score * score);
    }

    public ScoreTally plus(ScoreTally other) {
        return new ScoreTally(visitors + other.visitors, sum + other.sum, squares + other.squares);
    }
}
