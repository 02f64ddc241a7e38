package smartshop.storage.audit;

import java.util.Locale;

/**
 * What there is to say beyond who, what and whom: words out of the program and numbers. There is no way to make one of
 * free text, so that no name gets in.
 */
public final class Detail {
    /** Nothing more to say. */
    public static final Detail NONE = new Detail("");

    /** What is counted or set. */
    public enum Measure {
        ENTRIES,
        /** Since 1970: of the first and of the last checkpoint that is explained. */
        SINCE_SECOND,
        CHECKPOINT_SECOND,
        PEOPLE,
        ALERTS,
        DAYS,
        PHOTOS,
        RECORDINGS,
        MASKS,
        CAMERAS,
        /** Things held that look like who asked. */
        FINDINGS,
        /** People's requests. */
        REQUESTS,
        INCIDENTS,
        MINUTES,
        VISITORS_A_DAY,
        FALSE_ALERTS_A_MONTH,
        /** Of a service on the internet, in a month. */
        CALLS,
        /** Millionths of a US dollar. */
        MICRO_DOLLARS
    }

    private final String text;

    private Detail(String text) {
        this.text = text;
    }

    /** One of the program's own words, such as a verdict. */
    public static Detail of(Enum<?> word) {
        return new Detail(plain(word));
    }

    public static Detail of(Measure measure, long count) {
        return new Detail(plain(measure) + "=" + count);
    }

    public static Detail of(Measure measure, double value) {
        return new Detail(plain(measure) + "=" + value);
    }

    /** Both. */
    public Detail and(Detail further) {
        return new Detail(text + " " + further.text);
    }

    private static String plain(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As the database has it. */
    @Override
    public String toString() {
        return text;
    }
}
