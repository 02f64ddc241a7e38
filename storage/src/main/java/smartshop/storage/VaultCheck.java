package smartshop.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import smartshop.storage.sql.Failures;
import smartshop.storage.vault.SafeFile;
import smartshop.storage.vault.Vault;

/**
 * A known word, sealed, beside the database. Tells a wrong key from a damaged file, which H2 cannot, and a lost database
 * from a new shop.
 */
final class VaultCheck {
    private static final byte[] WORD = "smartshop".getBytes(US_ASCII);
    private static final String NAME = "smartshop.check";
    private static final String ROW = "check";
    /** The encryption's header and the store's two. H2 takes a shorter file for a new one and begins with an empty database. */
    private static final long LEAST_BYTES = 3 * 4096;

    private final Path file;
    private final Path database;
    private final Vault vault;

    VaultCheck(Path folder, Vault vault) {
        this.file = folder.resolve(NAME);
        this.database = Database.file(folder);
        this.vault = vault;
    }

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    /** @throws StorageException if the vault or the database is not the one that was here before */
    void fits() {
        if (!Files.exists(file)) {
            return;
        }
        keyFits();
        databaseIsThere();
    }

    private void databaseIsThere() {
        long bytes = bytes();
        if (bytes == 0) {
            throw new StorageException(
                    StorageException.Kind.DATABASE_MISSING,
                    "The database %s is missing or empty. Restore a backup with 'smartshop restore', or in the window; or delete %s to start with an empty one."
                            .formatted(database, file.getFileName()),
                    null);
        }
        if (bytes < LEAST_BYTES) {
            throw Failures.damaged(null);
        }
    }

    /** @throws StorageException if the vault is not the one that was here before */
    void keyFits() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            vault.open(Files.readAllBytes(file), ROW);
        } catch (StorageException e) {
            throw new StorageException(
                    StorageException.Kind.KEY_FOREIGN,
                    "The key does not belong to the database %s. Put the right key file back from a backup; nothing has been changed."
                            .formatted(database),
                    e);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    void keep() {
        if (Files.exists(file)) {
            return;
        }
        try {
            SafeFile.write(file, vault.seal(WORD, ROW));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Of the database. */
    private long bytes() {
        try {
            return Files.exists(database) ? Files.size(database) : 0;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private StorageException unusable(IOException cause) {
        return new StorageException(
                "The file %s cannot be read or written. Check the disk and give your user the right to use it."
                        .formatted(file),
                cause);
    }
}
