package smartshop.storage.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import smartshop.storage.Database;
import smartshop.storage.FolderLock;
import smartshop.storage.StorageException;

/** {@code vault.key}: one line of text, so that it survives being copied by hand. */
final class KeyFile {
    static final int BYTES = 32;
    private static final String NAME = "vault.key";
    private static final String PREFIX = "smartshop-vault-1 ";

    private final Path folder;
    private final Path file;

    KeyFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
    }

    SecretKey readOrMake() {
        if (Files.exists(file)) {
            return read();
        }
        // Under the lock, so that two consoles that start together do not each make a key.
        try (FolderLock lock = FolderLock.take(folder)) {
            return Files.exists(file) ? read() : make();
        }
    }

    private SecretKey make() {
        if (Files.exists(Database.file(folder))) {
            throw new StorageException(
                    "The key %s is missing, and without it the database beside it cannot be opened. Put the key file back from a backup; nothing has been changed."
                            .formatted(file));
        }
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        try {
            String line = PREFIX + HexFormat.of().formatHex(fresh) + "\n";
            SafeFile.write(file, line.getBytes(US_ASCII));
        } catch (IOException e) {
            throw new StorageException(
                    "The data folder %s cannot be written. Choose another folder or give your user the right to write there."
                            .formatted(folder),
                    e);
        }
        return key(fresh);
    }

    private SecretKey read() {
        try {
            String line = Files.readString(file, ISO_8859_1).strip();
            if (!line.matches(PREFIX + "[0-9a-f]{" + 2 * BYTES + "}")) {
                throw new StorageException(
                        "The key %s is not a SmartShop key. Put the right key file back from a backup; nothing has been changed."
                                .formatted(file));
            }
            return key(HexFormat.of().parseHex(line.substring(PREFIX.length())));
        } catch (IOException e) {
            throw new StorageException(
                    "The key %s cannot be read. Give your user the right to read it; nothing has been changed."
                            .formatted(file),
                    e);
        }
    }

    private static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }
}
