package smartshop.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.mvstore.MVStore;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.storage.UnclosedFile.Commit;
import smartshop.storage.audit.AuditCheck;
import smartshop.storage.audit.Fault;
import smartshop.storage.audit.Verification;
import smartshop.storage.backup.BackupFolder;
import smartshop.storage.backup.BackupSeal;
import smartshop.storage.backup.SealedParts;
import smartshop.storage.backup.Swap;
import smartshop.storage.sql.Failures;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Vault;

/**
 * Brings back the newest whole state of a database that was not closed. After a power cut some pages of the last commits may not be
 * on the disk. On a copy, what was written last is read at the newest commit, what is sealed is opened, and the log verified; if something is torn, the
 * same is tried at the commit before, and so on. The database itself is changed only once a state is known to be whole.
 */
final class Recovery {
    private static final Logger log = LoggerFactory.getLogger(Recovery.class);

    /** A log that does not verify, while all can be read, was likely changed before: it is as wrong in each older state. */
    private static final int MOST_STEPS_FOR_THE_LOG = 20;
    /** No more are ever not forced: {@link Forcing} sees to it after half as many, and some threads may be committing meanwhile. */
    private static final int MOST_UNFORCED = 200;

    private final Path folder;
    private final Vault vault;
    private final SealedParts sealed;
    private final Staged staged;
    private final Swap swap;
    private final long forced;

    /** What a state turned out to be. */
    private enum State {
        WHOLE,
        /** All can be read, and something sealed or the log's chain is not right. */
        READABLE,
        TORN
    }

    /** @param forced the version up to which all is known to be on the disk; 0 if that is not known */
    Recovery(Path folder, Vault vault, SealedParts sealed, Staged staged, Clock clock, long forced) {
        this.folder = folder;
        this.vault = vault;
        this.sealed = sealed;
        this.staged = staged;
        this.swap = new Swap(Database.file(folder), clock, step -> {});
        this.forced = forced;
    }

    /**
     * Makes the database open at its newest whole state. If that is not the newest commit, the log is told, and the file as it was
     * is kept among the backups.
     *
     * @return what was given up; empty if nothing was
     * @throws StorageException with {@link StorageException.Kind#DATABASE_DAMAGED} if no state is whole, or a backup has more;
     *     nothing has been changed then
     */
    Optional<SteppedBack> bringBack() {
        try {
            try {
                return newestWhole();
            } finally {
                swap.tidy();
            }
        } catch (IOException e) {
            throw new StorageException(
                    "SmartShop was not closed, and its database has to be copied to be looked through. That failed: make %,d megabytes of room on the disk of %s, give your user the right to write there, and start again; nothing has been changed."
                            .formatted(megabytes(), folder),
                    e);
        }
    }

    /** For the copy, and for another one if that has to be written anew. */
    private long megabytes() {
        return 1 + 2 * (Database.file(folder).toFile().length() >> 20);
    }

    private Optional<SteppedBack> newestWhole() throws IOException {
        List<Commit> all = new UnclosedFile(Database.file(folder), vault).commits();
        if (all.isEmpty()) {
            throw Failures.damaged(null);
        }
        long onDisk = onDisk(all.getFirst().version());
        List<Commit> candidates = all.stream()
                .filter(commit -> commit.ended() && commit.version() >= onDisk)
                .toList();
        Set<Integer> young = all.stream()
                .filter(commit -> commit.version() > onDisk)
                .map(Commit::chunk)
                .collect(Collectors.toSet());
        Commit readable = null;
        int more = candidates.size();
        for (Commit commit : candidates) {
            if (more-- == 0) {
                break;
            }
            Path copy = copyAt(commit, all);
            State state = state(copy, commit, candidates.getFirst(), young);
            if (state == State.WHOLE) {
                return put(copy, commit, all, candidates.getFirst());
            }
            if (state == State.READABLE && readable == null) {
                readable = commit;
                more = MOST_STEPS_FOR_THE_LOG;
            }
        }
        if (readable == null) {
            throw Failures.damaged(null);
        }
        return put(copyAt(readable, all), readable, all, candidates.getFirst());
    }

    /** Another file each time: H2 (2.5.252) keeps the lock of one whose own tables it could not read. */
    private Path copyAt(Commit commit, List<Commit> all) throws IOException {
        Path copy = swap.stage(Database.file(folder));
        new UnclosedFile(copy, vault).standAt(commit, all);
        return copy;
    }

    /** @return the version up to which all is on the disk, by what was written down when it was opened, unless that was another file */
    private long onDisk(long newest) {
        return Math.max(forced <= newest ? forced : 0, newest - MOST_UNFORCED);
    }

    private State state(Path copy, Commit commit, Commit newest, Set<Integer> young) {
        try (HikariDataSource pool = new H2File(copy, vault, H2File.READ_ONLY).open()) {
            MVStore store = H2File.store(pool);
            if (store.getFileStore().lastChunkVersion() != commit.version()) {
                return State.TORN; // H2 found that something older is missing that it needs
            }
            new RecentPages(young::contains).read(store);
            return state(pool, commit.equals(newest));
        } catch (SQLException
                | RuntimeException
                | AssertionError
                | OutOfMemoryError e) { // in whatever way damage shows
            onlyIfDamaged(e);
            return State.TORN;
        }
    }

    private State state(HikariDataSource pool, boolean isNewest) {
        Rows rows = new Rows(Jdbi.create(pool));
        boolean unrecorded = rows.list(
                        (row, context) -> row.getString(1),
                        "select table_name from information_schema.tables where table_name = 'audit_head'")
                .isEmpty();
        if (unrecorded) { // it is older than the log, or was cut off before that was made
            return isNewest ? State.WHOLE : State.TORN;
        }
        Verification log = new AuditCheck(rows, vault, folder).verify(Optional.empty());
        if (!isNewest && log.entries() < inBackups()) {
            return State.TORN;
        }
        boolean verified = log.fault().filter(Recovery::ofTheRows).isEmpty();
        return verified && sealed.read(pool).unreadable() == 0 ? State.WHOLE : State.READABLE;
    }

    /** Whether the rows are not what was written. A checkpoint that is ahead of them is explained in the log. */
    private static boolean ofTheRows(Fault fault) {
        return switch (fault.kind()) {
            case CHANGED, MISSING, OUT_OF_ORDER, REWRITTEN -> true;
            case CUT_OFF -> fault.checkpoint().isEmpty();
            case CHECKPOINT_CHANGED, CHECKPOINT_MISSING -> false;
        };
    }

    /** How many of the log's rows the fullest backup has. */
    private long inBackups() {
        try {
            return new BackupFolder(folder.resolve(BackupFolder.NAME))
                    .all().stream()
                            .flatMap(backup -> BackupFolder.seal(backup, vault).stream())
                            .mapToLong(BackupSeal::entries)
                            .max()
                            .orElse(0);
        } catch (IOException e) {
            log.warn("The backups in {} cannot be read", folder, e);
            return 0;
        }
    }

    /** @param copy at that commit */
    private Optional<SteppedBack> put(Path copy, Commit commit, List<Commit> all, Commit newest)
            throws IOException {
        boolean isNewest = commit.equals(newest);
        UnclosedFile anew = new UnclosedFile(copy, vault);
        if (isNewest && anew.sound(commit, all)) {
            new UnclosedFile(Database.file(folder), vault).standAt(commit, all);
            return Optional.empty();
        }
        anew.writeAnew();
        if (isNewest) {
            swap.unkept(copy);
            return Optional.empty();
        }
        SteppedBack given = new SteppedBack(newest.version() - commit.version(), commit.at(), newest.at());
        log.warn("The last {} commits are not wholly on the disk and were given up", given.commits());
        staged.asSteppedBack(copy);
        swap.into(copy);
        return Optional.of(given);
    }

    /** @throws StorageException if it is the disk or somebody else that keeps the file from being read */
    private static void onlyIfDamaged(Throwable failure) {
        StorageException known = Failures.unreadable(failure);
        if (known.kind() != StorageException.Kind.DATABASE_DAMAGED) {
            throw known;
        }
        log.debug("This state of the database is torn", failure);
    }
}
