package smartshop.app.paper;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands at the foot of each page, and what the PDF says of itself.
 *
 * @param title of the paper; read out first by a screen reader
 * @param subject one sentence that says what the paper is
 * @param madeBy whose paper it is, such as the shop's name
 * @param bleeds whether colour goes to the paper's edges; the text then keeps its own distance
 * @param day on which it was made; the PDF bears no other time
 * @param settings the digest of the settings it was made from, where it speaks of settings
 */
public record Imprint(
        String title,
        String subject,
        String madeBy,
        PaperSize size,
        boolean bleeds,
        LocalDate day,
        Optional<String> settings) {

    /** On A4. */
    public static Imprint of(String title, String subject, String madeBy, LocalDate day) {
        return new Imprint(title, subject, madeBy, PaperSize.A4, false, day, Optional.empty());
    }

    public Imprint on(PaperSize other) {
        return new Imprint(title, subject, madeBy, other, bleeds, day, settings);
    }

    /** With colour to the edges. */
    public Imprint bleeding() {
        return new Imprint(title, subject, madeBy, size, true, day, settings);
    }

    public Imprint from(String digest) {
        return new Imprint(title, subject, madeBy, size, bleeds, day, Optional.of(digest));
    }

    /** Names the style sheet with the page's size and margins. */
    String pageStyle() {
        return "page-" + size.name().toLowerCase(Locale.ROOT) + (bleeds ? "-bleeding" : "");
    }
}
