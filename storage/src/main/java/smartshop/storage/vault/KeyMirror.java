package smartshop.storage.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
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

    /** Whether another key lies there than here, or one that cannot be read. */
    public boolean differs() {
        try {
            return Files.exists(copy) && Files.exists(own) && !Arrays.equals(bytes(own), bytes(copy));
        } catch (IOException e) {
            log.warn("The copy of the vault's key {} cannot be compared", copy, e);
            return true;
        }
    }

    /** Makes the copy if there is none. Another key there is never overwritten: it may be the only real one that is left. */
    public void keep() {
        if (!Files.exists(copy)) {
            renew();
        }
    }

    /** Puts this key there, whatever lies there: the caller knows that it is this shop's. Not while its drive is away. */
    public void renew() {
        try {
            if (Files.isDirectory(place())) {
                SafeFile.write(copy, bytes(own));
            }
        } catch (IOException e) {
            log.warn(
                    "The copy of the vault's key {} cannot be written and is old until it can: {}", copy, e.toString());
        }
    }

    private Path place() {
        return Optional.ofNullable(copy.toAbsolutePath().getParent()).orElseThrow();
    }

    /** Whether there is a key that can stand in. */
    public boolean isThere() {
        return new KeyFile(place()).isWhole();
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
