package smartshop.app.doctor;

/**
 * What one check found.
 *
 * @param part what was looked at, one or two words
 * @param words what was found and, if it is not good, what to do
 */
public record Finding(Level level, String part, String words) {

    public enum Level {
        GOOD,
        /** SmartShop runs, with something missing. */
        CARE,
        /** SmartShop does not run like this. */
        BAD
    }

    static Finding good(String part, String words) {
        return new Finding(Level.GOOD, part, words);
    }

    static Finding care(String part, String words) {
        return new Finding(Level.CARE, part, words);
    }

    static Finding bad(String part, String words) {
        return new Finding(Level.BAD, part, words);
    }
}
