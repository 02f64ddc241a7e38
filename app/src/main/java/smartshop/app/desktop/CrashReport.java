package smartshop.app.desktop;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report that lies in the data folder.
 *
 * @param at when the fault happened, or was found
 */
public record CrashReport(Path file, Instant at) {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss XXX", Locale.UK);

    /** A later one's name comes later in the alphabet. */
    public String name() {
        return file.getFileName().toString();
    }

    /** What every report begins with. */
    record Head(String version, ZoneId zone) {
        private Stream<String> lines(Instant at) {
            return Stream.of(
                    "SmartShop: crash report",
                    "",
                    "When      " + WRITTEN.format(at.atZone(zone)),
                    "Version   " + version,
                    "System    " + property("os.name") + " " + property("os.version") + ", " + property("os.arch"),
                    "Java      " + property("java.vendor") + " " + property("java.runtime.version"),
                    "Machine   " + Runtime.getRuntime().availableProcessors() + " processors, "
                            + (Runtime.getRuntime().maxMemory() >> 20) + " MB for SmartShop");
        }

        private static String property(String name) {
            return System.getProperty(name, "unknown");
        }
    }

    private static final List<String> FOOT = List.of(
            "",
            "What is not in here: pictures, faces and what was computed of them; names of people, cameras and",
            "folders; what messages said and what was filled into the log's words: either could hold a name.",
            "SmartShop has sent this nowhere.",
            "");

    /** @param parts of the program's own words, and of nothing that anybody typed */
    static String text(Head head, Instant at, List<String> parts) {
        return Stream.of(head.lines(at), parts.stream(), FOOT.stream())
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }
}
