package smartshop.storage.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.storage.StorageException;

/** The copy of {@code vault.key} in the second folder: as it is now, so as safe as that. */
public final class KeyMirror {
    private static final Logger log = LoggerFactory.getLogger(KeyMirror.class);

    private final Path own;
    private final Path copy;

    /** @param folder the data folder */
    public KeyMirror(Path folder, Path second) {
        this.own = folder.resolve(KeyFile.NAME);
        this.copy = second.resolve(KeyFile.NAME);
    }

    /** Whether another key lies there than here. */
    public boolean differs() {
        try {
            return Files.exists(copy) && Files.exists(own) && !Arrays.equals(bytes(own), bytes(copy));
        } catch (IOException e) {
            throw new StorageException("The key %s cannot be read. Check its drive.".formatted(copy), e);
        }
    }

    /** Brings the copy up to date; while its drive is away it is left as it is. */
    public void keep() {
        try {
            Path place = copy.toAbsolutePath().getParent();
            if (place != null && Files.isDirectory(place) && (!Files.exists(copy) || differs())) {
                SafeFile.write(copy, bytes(own));
            }
        } catch (IOException | StorageException e) {
            log.warn(
                    "The copy of the vault's key {} cannot be written and is old until it can: {}", copy, e.toString());
        }
    }

    /** Whether there is a key that can stand in. */
    public boolean isThere() {
        return new KeyFile(
                        copy.toAbsolutePath().getParent() == null
                                ? Path.of("")
                                : copy.toAbsolutePath().getParent())
                .isWhole();
    }

    /** Puts the copy in the place of a key that is lost or damaged; a damaged one is kept aside. */
    public void bringBack() {
        try {
            if (Files.exists(own)) {
                Files.move(own, own.resolveSibling("vault.key.damaged"), StandardCopyOption.REPLACE_EXISTING);
            }
            SafeFile.write(own, bytes(copy));
        } catch (IOException e) {
            throw new StorageException(
                    "The key could not be copied from %s. Check its drive, and that your user may write the data folder."
                            .formatted(copy),
                    e);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        return Files.readAllBytes(file);
    }
}
