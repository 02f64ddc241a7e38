package smartshop.app.ui.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Something that can be found, and what happens if it is chosen.
 *
 * @param title what it is called
 * @param detail what else tells it from others of that name; may be empty
 * @param run on the window's thread
 */
public record Find(Kind kind, String title, String detail, Runnable run) {

    /** What it is, in the order in which equals stand. */
    public enum Kind {
        PAGE,
        ACTION,
        CAMERA,
        INCIDENT,
        PERSON
    }

    /** How well it answers: 0 is best. Its beginning counts before a word's within it, and that before anything else within it. */
    OptionalInt rank(String typed) {
        String wanted = plain(typed);
        String name = plain(title);
        if (name.startsWith(wanted)) {
            return OptionalInt.of(0);
        }
        if (name.contains(" " + wanted)) {
            return OptionalInt.of(1);
        }
        if (name.contains(wanted)) {
            return OptionalInt.of(2);
        }
        return plain(detail).contains(wanted) ? OptionalInt.of(3) : OptionalInt.empty();
    }

    /** Nobody types accents into a search. */
    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
