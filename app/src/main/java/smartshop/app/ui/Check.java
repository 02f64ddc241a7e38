package smartshop.app.ui;

/**
 * What was found or done, in a sentence.
 *
 * @param words one sentence; empty if there is nothing to say
 */
public record Check(Level level, String words) {
    public enum Level {
        NONE,
        GOOD,
        CARE,
        BAD
    }

    public static final Check NONE = new Check(Level.NONE, "");

    public static Check good(String words) {
        return new Check(Level.GOOD, words);
    }

    public static Check care(String words) {
        return new Check(Level.CARE, words);
    }

    public static Check bad(String words) {
        return new Check(Level.BAD, words);
    }
}
