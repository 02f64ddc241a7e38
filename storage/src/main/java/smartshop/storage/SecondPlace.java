package smartshop.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import smartshop.storage.vault.SafeFile;

/**
 * Where a copy goes of what must not be lost with the data folder: another drive. It is written down beside the database and
 * not in it, because it is needed just when that, or its key, is lost.
 */
public final class SecondPlace {
    private static final String NAME = "second-folder.txt";
    /** Longer than any path. */
    private static final long MOST_BYTES = 32 * 1024;

    private final Path file;

    private SecondPlace(Path file) {
        this.file = file;
    }

    /** @param folder the data folder */
    public static SecondPlace of(Path folder) {
        return new SecondPlace(folder.resolve(NAME));
    }

    /** Empty if nobody chose one. It may be on a drive that is not there now. */
    public Optional<Path> path() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            String text = Files.readString(file, UTF_8).strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (IOException | InvalidPathException e) {
            throw new StorageException(
                    "The file %s cannot be read. Delete it, and choose the second folder again.".formatted(file), e);
        }
    }

    /** @throws StorageException if it cannot be written down */
    public void choose(Path folder) {
        try {
            SafeFile.write(file, (folder.toAbsolutePath() + "\n").getBytes(UTF_8));
        } catch (IOException e) {
            throw new StorageException(
                    "The second folder cannot be written down in %s. Give your user the right to write there."
                            .formatted(file),
                    e);
        }
    }
}
