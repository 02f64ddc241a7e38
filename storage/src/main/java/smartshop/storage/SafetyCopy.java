package smartshop.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import smartshop.storage.backup.Backup;
import smartshop.storage.backup.BackupFolder;
import smartshop.storage.backup.Backups;
import smartshop.storage.backup.Contents;
import smartshop.storage.backup.Inspection;
import smartshop.storage.vault.Vault;

/**
 * The database as it was before its tables change, in {@code backups}. It is read from the first row to the last and compared
 * with what it was made of, and holds no rejected look-alikes.
 */
final class SafetyCopy {
    private final Path database;
    private final BackupFolder folder;
    private final Vault vault;
    private final Inspection inspection;
    private final Clock clock;

    SafetyCopy(Path folder, Vault vault, Inspection inspection, Clock clock) {
        this.database = Database.file(folder);
        this.folder = new BackupFolder(folder.resolve(BackupFolder.NAME));
        this.vault = vault;
        this.inspection = inspection;
        this.clock = clock;
    }

    /** @throws StorageException if there is no good copy afterwards; the database itself is as it was */
    void make() {
        try {
            folder.add(Backup.named(folder.path(), Backup.Kind.BEFORE_UPDATE, clock.instant()), this::write, vault);
        } catch (IOException | SQLException | RuntimeException e) {
            throw new StorageException(
                    "The database needs an update, and no safe copy of it could be made in %s first. Free some space and start again; nothing has been changed."
                            .formatted(folder.path()),
                    e);
        }
    }

    private Contents write(Path draft) throws IOException, SQLException {
        Contents before = inspection.of(database);
        Files.copy(database, draft);
        Backups.tidy(draft, vault);
        Contents copied = inspection.of(draft);
        if (!before.sameAs(copied)) {
            throw new IOException("The copy does not hold what the database holds");
        }
        return copied;
    }

    boolean exist() {
        return !all().isEmpty();
    }

    /** For what no copy may hold any longer. */
    void deleteAll() {
        for (Backup copy : all()) {
            try {
                folder.delete(copy);
            } catch (IOException e) {
                throw unusable(e);
            }
        }
    }

    private List<Backup> all() {
        try {
            return folder.all().stream()
                    .filter(copy -> copy.kind() == Backup.Kind.BEFORE_UPDATE)
                    .toList();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private StorageException unusable(IOException cause) {
        return new StorageException(
                "The old copies in %s cannot be deleted, and they must be: they hold faces and names under an older key. Give your user the right to write there."
                        .formatted(folder.path()),
                cause);
    }
}
