package smartshop.app.ui.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Something that can be found, and what happens if it is chosen. What is compared is made once: there may be thousands, and they are compared at each key. */
public final class Find {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Kind kind;
    private final String title;
    private final String detail;
    private final Runnable run;
    private final String plainTitle;
    private final String plainDetail;

    /**
     * @param title what it is called
     * @param detail what else tells it from others of that name; may be empty
     * @param run on the window's thread
     */
    public Find(Kind kind, String title, String detail, Runnable run) {
        this.kind = kind;
        this.title = title;
        this.detail = detail;
        this.run = run;
        plainTitle = plain(title);
        plainDetail = plain(detail);
    }

    /** What it is, in the order in which equals stand. */
    public enum Kind {
        PAGE,
        ACTION,
        CAMERA,
        INCIDENT,
        PERSON
    }

    Kind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    String detail() {
        return detail;
    }

    Runnable run() {
        return run;
    }

    /**
     * How well it answers: 0 is best. Its beginning counts before a word's within it, and that before anything else within it.
     *
     * @param wanted {@link #plain}
     */
    OptionalInt rank(String wanted) {
        int at = plainTitle.indexOf(wanted);
        if (at == 0) {
            return OptionalInt.of(0);
        }
        if (at > 0) {
            return OptionalInt.of(plainTitle.contains(" " + wanted) ? 1 : 2);
        }
        return plainDetail.contains(wanted) ? OptionalInt.of(3) : OptionalInt.empty();
    }

    /** Nobody types accents into a search. */
    static String plain(String words) {
        return MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
