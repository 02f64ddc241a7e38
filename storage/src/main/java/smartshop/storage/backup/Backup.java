package smartshop.storage.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A copy of the database in a folder of copies.
 *
 * @param madeAt to the second
 */
public record Backup(Path file, Kind kind, Instant madeAt) {
    private static final String ENDING = ".mv.db";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** What it was made for; the file's name begins with it. */
    public enum Kind {
        /** Every night, or because somebody asked. */
        REGULAR("smartshop-"),
        /** Before the tables changed. */
        BEFORE_UPDATE("before-update-"),
        /** What a restored backup took the place of. */
        REPLACED("replaced-");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    /** The name of one that is made now. */
    public static Backup named(Path folder, Kind kind, Instant now) {
        return new Backup(folder.resolve(kind.prefix + STAMP.format(now) + ENDING), kind, now);
    }

    /** Empty if the name is none of ours. */
    public static Optional<Backup> of(Path file) {
        String name = String.valueOf(file.getFileName());
        return Arrays.stream(Kind.values())
                .filter(kind -> name.startsWith(kind.prefix) && name.endsWith(ENDING))
                .findFirst()
                .flatMap(kind -> moment(name.substring(kind.prefix.length(), name.length() - ENDING.length()))
                        .map(at -> new Backup(file, kind, at)));
    }

    /** Where it is written down what the copy was like when it was found good. */
    Path seal() {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.substring(0, name.length() - ENDING.length()) + ".seal");
    }

    private static Optional<Instant> moment(String stamp) {
        try {
            return Optional.of(Instant.from(STAMP.parse(stamp)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
