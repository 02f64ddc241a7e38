package smartshop.storage.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import smartshop.storage.Database;
import smartshop.storage.FolderLock;
import smartshop.storage.SecondPlace;
import smartshop.storage.StorageException;

/** {@code vault.key}: lines of text, so that it survives being copied by hand. */
final class KeyFile {
    static final String NAME = "vault.key";
    /** A wrapped key has 500 bytes. Whatever somebody put there is not read into memory whole. */
    private static final int MOST_BYTES = 64 * 1024;

    private final Path folder;
    private final Path file;

    KeyFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
    }

    /** What the file holds; empty if there is none. Makes nothing. */
    Optional<StoredKey> read() {
        return Files.exists(file) ? Optional.of(parsed()) : Optional.empty();
    }

    boolean isWhole() {
        try {
            return read().isPresent();
        } catch (StorageException e) {
            return false;
        }
    }

    StoredKey readOrMake() {
        Optional<StoredKey> there = read();
        if (there.isPresent()) {
            return there.get();
        }
        // Under the lock, so that two consoles that start together do not each make a key.
        try (FolderLock lock = FolderLock.take(folder)) {
            return read().orElseGet(this::make);
        }
    }

    private StoredKey make() {
        if (Database.wasIn(folder)) { // a fresh key would take the place of the real one wherever a copy of it is kept
            throw new StorageException(
                    StorageException.Kind.KEY_MISSING,
                    "The key %s is missing, and without it neither the database that was here nor its backups can be opened. Put the key file back from a backup; nothing has been changed."
                            .formatted(file),
                    null);
        }
        byte[] fresh = VaultKey.random();
        try {
            PlainKey key = PlainKey.of(fresh);
            write(key.text().getBytes(ISO_8859_1));
            return key;
        } finally {
            Arrays.fill(fresh, (byte) 0);
        }
    }

    /**
     * All at once, or not at all.
     *
     * @param before what was read; nothing is written if the file holds something else by now
     */
    void replace(StoredKey before, StoredKey now) {
        if (!read().equals(Optional.of(before))) {
            throw new StorageException(
                    "The key %s was changed by somebody else meanwhile, so it was left alone. Close other copies of SmartShop and try again."
                            .formatted(file));
        }
        Optional<KeyMirror> mirror = SecondPlace.of(folder).path().map(second -> new KeyMirror(folder, second));
        boolean follows = mirror.filter(copy -> !copy.differs()).isPresent();
        write(now.text().getBytes(ISO_8859_1));
        if (follows) {
            mirror.get().renew();
        }
    }

    private void write(byte[] content) {
        try {
            SafeFile.write(file, content);
        } catch (IOException e) {
            throw new StorageException(
                    "The data folder %s cannot be written. Choose another folder or give your user the right to write there."
                            .formatted(folder),
                    e);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    private StoredKey parsed() {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IllegalArgumentException("That is too much for a key");
            }
            String text = Files.readString(file, ISO_8859_1);
            return PlainKey.is(text) ? PlainKey.parse(text) : WrappedKey.parse(text);
        } catch (IllegalArgumentException e) {
            throw new StorageException(
                    StorageException.Kind.KEY_DAMAGED,
                    "The key %s is damaged or is not a SmartShop key. Put the right key file back from a backup; nothing has been changed."
                            .formatted(file),
                    e);
        } catch (WrappedKey.NewerVersionException e) {
            throw new StorageException(
                    "The key %s was written by a newer version of SmartShop. Start that version, or a later one; nothing has been changed."
                            .formatted(file),
                    e);
        } catch (IOException e) {
            throw new StorageException(
                    "The key %s cannot be read. Give your user the right to read it; nothing has been changed."
                            .formatted(file),
                    e);
        }
    }
}
