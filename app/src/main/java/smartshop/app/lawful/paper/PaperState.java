package smartshop.app.lawful.paper;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the paper that was made last still agrees with the settings.
 *
 * @param made empty if it never was
 * @param changed what is another one since; empty if it agrees
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record PaperState(ShopPaper paper, String title, Optional<MadePaper> made, Set<Part> changed) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    public boolean outOfDate() {
        return !changed.isEmpty();
    }

    /** "Up to date, made on 21 November 2026"; "Out of date: cameras changed". */
    public String words(ZoneId zone) {
        if (made.isEmpty()) {
            return "Not made yet";
        }
        return outOfDate()
                ? "Out of date: %s changed"
                        .formatted(changed.stream().map(Part::words).collect(Collectors.joining(", ")))
                : "Up to date, made on %s".formatted(DAY.format(made.get().at().atZone(zone)));
    }
}
