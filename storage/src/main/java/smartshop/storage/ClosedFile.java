package smartshop.storage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.storage.vault.FileMac;
import smartshop.storage.vault.SafeFile;
import smartshop.storage.vault.Vault;

/**
 * Says of the database's file whether it is open, or how it was when it was closed. H2 neither notices a changed bit in a row
 * nor a file that was put in another one's place.
 */
final class ClosedFile {
    private static final Logger log = LoggerFactory.getLogger(ClosedFile.class);

    private static final String KIND = "smartshop-database-1 ";
    private static final String OPEN = KIND + "open";
    private static final Pattern FORCED = Pattern.compile(OPEN + " ([0-9]{1,18})\n");
    /** A line with a mac has 90. */
    private static final long MOST_BYTES = 1024;

    private final Path file;
    private final Path database;
    private final Vault vault;

    /** How the file is found. */
    enum State {
        /** As it was closed. */
        SAME,
        /** It was not closed: a power cut, or a process that was killed. Or nothing is written down about it. */
        UNCLOSED,
        /** Another one, or changed, since it was closed. */
        CHANGED
    }

    ClosedFile(Path folder, Vault vault) {
        this.file = folder.resolve("smartshop.seal");
        this.database = Database.file(folder);
        this.vault = vault;
    }

    /** Reads the whole database if it was closed: half a gigabyte a second or more. */
    State state() {
        try {
            String text = read();
            if (text.isEmpty() || text.startsWith(OPEN) || !Files.exists(database)) {
                return State.UNCLOSED;
            }
            byte[] found = closed().getBytes(US_ASCII);
            return MessageDigest.isEqual(found, text.getBytes(ISO_8859_1)) ? State.SAME : State.CHANGED;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Call it before the file is opened. @return undoes it, for a file that could not be opened and is as it was */
    Runnable opening() {
        try {
            String before = read();
            SafeFile.write(file, (OPEN + "\n").getBytes(US_ASCII));
            return () -> putBack(before);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Call it once it is open. @param forced the version up to which all is on the disk */
    void opened(long forced) {
        try {
            SafeFile.write(file, (OPEN + " " + forced + "\n").getBytes(US_ASCII));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** What {@link #opened} wrote of a file that was not closed; 0 if it did not come to that. */
    long forced() {
        try {
            Matcher line = FORCED.matcher(read());
            return line.matches() ? Long.parseLong(line.group(1)) : 0;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private void putBack(String before) {
        try {
            if (before.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                SafeFile.write(file, before.getBytes(ISO_8859_1));
            }
        } catch (IOException e) {
            log.warn("The database's seal {} was not put back", file, e); // it counts as not closed, which it was not
        }
    }

    /** Call it once all is on the disk. */
    void keep() {
        try {
            SafeFile.write(file, closed().getBytes(US_ASCII));
        } catch (IOException e) {
            log.warn("The database's seal {} cannot be written; the next start searches the file through", file, e);
        }
    }

    private String closed() throws IOException {
        return KIND + FileMac.of(database, vault.mac("closed database")) + "\n";
    }

    private String read() throws IOException {
        return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES ? Files.readString(file, ISO_8859_1) : "";
    }

    private StorageException unusable(IOException cause) {
        return new StorageException(
                "The file %s or the database beside it cannot be read or written. Check the disk and give your user the right to use it."
                        .formatted(file),
                cause);
    }
}
