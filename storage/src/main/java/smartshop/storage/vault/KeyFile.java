package smartshop.storage.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
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
            write(PREFIX + HexFormat.of().formatHex(fresh) + "\n");
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

    /** On the disk for sure before anything is encrypted with it, and never half written under its real name. */
    private void write(String line) throws IOException {
        Path draft = folder.resolve(NAME + ".new");
        Files.deleteIfExists(draft);
        try (FileChannel channel =
                FileChannel.open(draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            ByteBuffer bytes = US_ASCII.encode(line);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private FileAttribute<?>[] ownerOnly() throws IOException {
        if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            return new FileAttribute<?>[0]; // Windows: the user's own folder is readable by that user already
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }

    private static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }
}
