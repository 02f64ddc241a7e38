package smartshop.app.ui.pairing;

/**
 * What can be said of one way to this PC.
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

    static final Check NONE = new Check(Level.NONE, "");

    static Check good(String words) {
        return new Check(Level.GOOD, words);
    }

    static Check care(String words) {
        return new Check(Level.CARE, words);
    }

    static Check bad(String words) {
        return new Check(Level.BAD, words);
    }
}
