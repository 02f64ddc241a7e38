package smartshop.storage.backup;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipInputStream;
import smartshop.storage.H2File;
import smartshop.storage.StorageException;
import smartshop.storage.sql.Failures;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Vault;

/**
 * Copies of the running database. One is called good, and gets its name, only after it was opened with the vault's password,
 * read from the first row to the last, everything sealed in it opened, and its audit log found to be this one's beginning. Any
 * thread may call; it takes seconds for each hundred megabytes. The keys are not in it: whoever is erased is unreadable in it.
 */
public final class Backups {
    /** The shop is closed, and a summer time's hour that is left out or comes twice is over. */
    private static final LocalTime NIGHT = LocalTime.of(3, 30);
    /** The packed copy, the copy, and what is written anew of it. */
    private static final int COPIES = 3;

    private static final long RESERVE_BYTES = 64L << 20;

    private final Path database;
    private final BackupFolder own;
    private final Rows rows;
    private final Vault vault;
    private final Inspection inspection;
    private final Predicate<Contents> ours;
    private final Clock clock;

    /**
     * The backups of an open database.
     *
     * @param database its file
     * @param ours whether what a copy holds is of this database
     * @param clock with the zone whose nights these are
     */
    public Backups(
            Path database, Rows rows, Vault vault, Inspection inspection, Predicate<Contents> ours, Clock clock) {
        this.database = database;
        this.own = new BackupFolder(database.resolveSibling(BackupFolder.NAME));
        this.rows = rows;
        this.vault = vault;
        this.inspection = inspection;
        this.ours = ours;
        this.clock = clock;
    }

    /** Whether there is none from after the last night began. @throws StorageException if the folder cannot be read */
    public boolean due() {
        Instant now = clock.instant();
        ZonedDateTime here = now.atZone(clock.getZone());
        ZonedDateTime night = here.with(NIGHT);
        Instant last = (night.isAfter(here) ? night.minusDays(1) : night).toInstant();
        return regular(own).stream()
                .map(Backup::madeAt)
                .filter(at -> !at.isAfter(now)) // the clock may have been wrong
                .noneMatch(at -> !at.isBefore(last));
    }

    /** When the last one beside the database was made that was found good. */
    public Optional<Instant> last() {
        return regular(own).stream().filter(this::good).map(Backup::madeAt).max(Comparator.naturalOrder());
    }

    /**
     * Makes one beside the database; then the ones that are no longer needed go.
     *
     * @throws StorageException if there is no good new one; the earlier ones are all there then
     */
    public synchronized GoodBackup make() {
        GoodBackup made = make(own);
        prune(own, backup -> replaced(backup) || good(backup), Optional.of(made));
        return made;
    }

    /** Makes one in a folder that somebody chose, which keeps what it has. @throws StorageException if there is no good one */
    public synchronized GoodBackup make(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new StorageException("There is no folder %s. Make it first.".formatted(folder));
        }
        return make(new BackupFolder(folder));
    }

    /**
     * Brings a second folder up to date: what is missing there is copied and compared, and the same ones go as here. One that is
     * not as it was made any more keeps no other from being copied.
     *
     * @throws StorageException if the folder is not there, a copy could not be written, or one was rotten
     */
    public synchronized void mirror(Path second) {
        if (!Files.isDirectory(second)) {
            throw new StorageException(
                    "The second folder %s is not there, so the backups were not copied to it. Connect its drive."
                            .formatted(second));
        }
        BackupFolder there = new BackupFolder(second.resolve(BackupFolder.NAME));
        List<String> rotten = regular(own).stream()
                .filter(backup -> !Files.exists(there.in(backup).file()) && !copied(backup, there))
                .map(backup -> backup.file().getFileName().toString())
                .toList();
        prune(there, this::good, Optional.empty()); // another shop's may lie there too
        if (!rotten.isEmpty()) {
            throw new StorageException(
                    "The backup %s in %s was damaged since it was made, so it was not copied to the second folder; the others were. Delete it, and have the disk checked."
                            .formatted(String.join(", ", rotten), own.path()));
        }
    }

    private boolean good(Backup backup) {
        return BackupFolder.seal(backup, vault).isPresent();
    }

    private static boolean replaced(Backup backup) {
        return backup.kind() == Backup.Kind.REPLACED; // such a one was never looked at, and has no seal
    }

    /** @return false if it is rotten */
    private boolean copied(Backup backup, BackupFolder there) {
        Optional<BackupSeal> seal = BackupFolder.seal(backup, vault);
        if (seal.isEmpty()) {
            return true; // not known to be good, and so not wanted there
        }
        try {
            there.copy(backup, seal.get(), vault);
            return true;
        } catch (IOException e) {
            if (rotten(backup, seal.get())) {
                return false;
            }
            throw new StorageException(
                    "The backup could not be copied to %s. Check that its drive has space and may be written."
                            .formatted(there.path()),
                    e);
        }
    }

    private boolean rotten(Backup backup, BackupSeal seal) {
        try {
            return !seal.fits(backup.file(), vault);
        } catch (IOException e) {
            return true;
        }
    }

    private GoodBackup make(BackupFolder folder) {
        Backup backup = Backup.named(folder.path(), Backup.Kind.REGULAR, clock.instant());
        try {
            return folder.add(backup, draft -> written(folder.path(), draft), vault);
        } catch (IOException | SQLException e) {
            throw new StorageException(
                    "No backup could be made in %s. %s"
                            .formatted(folder.path(), Failures.translated(e).getMessage()),
                    e);
        }
    }

    /** A disk that is filled up by a copy would stop the database itself. */
    private void hasRoom(Path folder) throws IOException {
        long needed = COPIES * Files.size(database) + RESERVE_BYTES;
        if (Files.getFileStore(folder).getUsableSpace() < needed) {
            throw new StorageException(
                    "No backup was made, because %s has too little space: %,d megabytes are needed. The earlier ones are kept."
                            .formatted(folder, needed >> 20));
        }
    }

    private void write(Path draft) throws IOException, SQLException {
        Path packed = draft.resolveSibling(draft.getFileName() + ".zip");
        rows.change("backup to ?", packed.toString());
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(packed))) {
            if (in.getNextEntry() == null) {
                throw new IOException("The packed copy is empty");
            }
            Files.copy(in, draft);
        }
        Files.delete(packed);
        new H2File(draft, vault, "").recover(); // it is of a file that is open
        tidy(draft, vault);
    }

    /** Takes out the rejected look-alikes, since a copy has no date on which they go, and whatever was deleted before. */
    public static void tidy(Path copy, Vault vault) throws SQLException {
        HikariDataSource pool = new H2File(copy, vault, "").open();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from look_alike");
        } catch (SQLException e) {
            if (!Failures.saysNoSuchTable(e)) { // there were none before version 2
                throw e;
            }
        } finally {
            H2File.compact(pool);
        }
    }

    private Contents written(Path folder, Path draft) throws IOException, SQLException {
        hasRoom(folder);
        write(draft);
        return good(draft);
    }

    private Contents good(Path draft) {
        Contents found = inspection.of(draft);
        if (found.unreadable() > 0) {
            throw new StorageException(
                    "%d protected entries of the database are damaged, so no new backup takes the place of the earlier ones. Restore one of those, or remove whom the watchlist cannot show and enrol them again."
                            .formatted(found.unreadable()));
        }
        if (!ours.test(found)) {
            throw new StorageException(
                    "The backup that was just made is not a copy of this database, so it was thrown away. 'smartshop audit verify' says more.");
        }
        return found;
    }

    /** @param spared never deleted, whatever the clock says of it */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private void prune(BackupFolder folder, Predicate<Backup> ours, Optional<GoodBackup> spared) {
        try {
            List<Backup> all = folder.all().stream().filter(ours).toList();
            for (Backup backup : new Retention(clock.getZone()).superfluous(all, clock.instant())) {
                if (spared.filter(made -> made.backup().file().equals(backup.file()))
                        .isEmpty()) {
                    folder.delete(backup);
                }
            }
        } catch (IOException e) {
            throw new StorageException(
                    "Old backups in %s cannot be deleted. Give your user the right to write there."
                            .formatted(folder.path()),
                    e);
        }
    }

    private static List<Backup> regular(BackupFolder folder) {
        try {
            return folder.all().stream()
                    .filter(backup -> backup.kind() == Backup.Kind.REGULAR)
                    .toList();
        } catch (IOException e) {
            throw new StorageException(
                    "The backups in %s cannot be read. Give your user the right to read them.".formatted(folder.path()),
                    e);
        }
    }
}
