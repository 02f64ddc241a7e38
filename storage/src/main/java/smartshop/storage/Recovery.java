package smartshop.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
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

    /** No more are ever not forced: {@link Forcing} sees to it after half as many, and some threads may be committing meanwhile. */
    private static final int MOST_UNFORCED = 200;

    /**
     * How far behind the newest checkpoint the newest commit may be: as long as systems and disks keep what they say they have written.
     * Further behind, somebody may have put an older file there, and the log goes on saying that its end is missing.
     */
    private static final Duration MOST_KEPT_BACK = Duration.ofMinutes(1);

    private final Path folder;
    private final Vault vault;
    private final SealedParts sealed;
    private final Staged staged;
    private final Swap swap;
    private final long forced;

    /** The file's commits, newest first. */
    private List<Commit> all = List.of();

    /** Those of them at which it may stand. */
    private List<Commit> candidates = List.of();

    /** The numbers of those that may be torn. */
    private Set<Integer> young = Set.of();

    private Optional<Findings> before = Optional.empty();
    private boolean outOfMemory;

    /**
     * A copy whose state is whole.
     *
     * @param anew whether it was written anew, and is to take the database's place; otherwise that may stay
     * @param given what is not in it; its log is to say so
     */
    private record Whole(Path copy, Commit commit, boolean anew, Optional<SteppedBack> given) {}

    /**
     * What was read of a state: all that can be torn, and what is not right with it all the same.
     *
     * @param unreadable values that are sealed and do not open
     * @param fault of the log
     */
    private record Findings(long unreadable, Optional<Fault> fault) {
        static final Findings NONE = new Findings(0, Optional.empty());

        boolean rightOrAsIn(Findings before) {
            return unreadable <= before.unreadable
                    && (fault.filter(Recovery::ofTheRows).isEmpty() || fault.equals(before.fault));
        }
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
     * @throws StorageException with {@link StorageException.Kind#DATABASE_DAMAGED} if no state is whole; nothing has been changed
     *     then
     */
    void bringBack() {
        try {
            toNewestWhole();
        } catch (IOException e) {
            throw new StorageException(
                    "SmartShop was not closed, and its database has to be copied to be looked through. That failed: make %,d megabytes of room on the disk of %s, give your user the right to write there, and start again; nothing has been changed."
                            .formatted(megabytes(), folder),
                    e);
        } catch (StorageException e) {
            throw e;
        } catch (RuntimeException | AssertionError e) { // in whatever way damage shows
            throw Failures.unreadable(e);
        } finally {
            swap.tidy();
        }
    }

    /** For the copy, and for another one if that has to be written anew. */
    private long megabytes() {
        return 1 + 2 * (Database.file(folder).toFile().length() >> 20);
    }

    private void toNewestWhole() throws IOException {
        all = new UnclosedFile(Database.file(folder), vault).commits();
        long onDisk = all.isEmpty() ? 0 : onDisk(all.getFirst().version());
        candidates = all.stream()
                .filter(commit -> commit.ended() && commit.version() >= onDisk)
                .toList();
        young = all.stream()
                .filter(commit -> commit.version() > onDisk)
                .map(Commit::chunk)
                .collect(Collectors.toSet());
        for (Commit commit : candidates) {
            Optional<Whole> whole = whole(commit);
            if (whole.isPresent()) {
                put(whole.get());
                return;
            }
        }
        throw outOfMemory
                ? new StorageException(
                        "There is not enough memory to look through the database, which was not closed. Close other programs and start SmartShop again; nothing has been changed.")
                : Failures.damaged(null);
    }

    /** @return a copy of that state that may take the database's place; empty if it is torn */
    private Optional<Whole> whole(Commit commit) throws IOException {
        return unlessTorn(() -> {
            Path copy = copyAt(commit);
            Findings found = findings(copy, commit);
            if (found.rightOrAsIn(Findings.NONE)) {
                return Optional.of(ready(copy, commit, found));
            }
            return found.rightOrAsIn(before(commit).orElse(found))
                    ? Optional.of(ready(copyAt(commit), commit, found)) // others were looked at in its place
                    : Optional.empty();
        });
    }

    private Whole ready(Path copy, Commit commit, Findings found) throws IOException {
        Optional<SteppedBack> given = given(commit, found);
        UnclosedFile file = new UnclosedFile(copy, vault);
        boolean anew = given.isPresent() || !file.sound(commit, all);
        if (anew) {
            file.writeAnew();
        }
        return new Whole(copy, commit, anew, given);
    }

    /** Also where a checkpoint knew rows of which not even a torn commit is left. */
    private Optional<SteppedBack> given(Commit commit, Findings found) {
        Commit newest = candidates.getFirst();
        Optional<Instant> known = found.fault()
                .filter(fault -> fault.kind() == Fault.Kind.CUT_OFF)
                .flatMap(Fault::checkpoint)
                .filter(newest.at()::isBefore)
                .filter(latest()::isAfter);
        return isNewest(commit) && known.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SteppedBack(newest.version() - commit.version(), commit.at(), known.orElse(newest.at())));
    }

    /** When the first commit was made that is not in this state. */
    private Instant since(Commit commit) {
        return all.stream()
                .filter(later -> later.version() > commit.version())
                .min(Comparator.comparingLong(Commit::version))
                .orElse(commit)
                .at();
    }

    private Instant latest() {
        return candidates.getFirst().at().plus(MOST_KEPT_BACK);
    }

    private boolean isNewest(Commit commit) {
        return commit.equals(candidates.getFirst());
    }

    /** What was not right before the power cut either, and is no reason to step back: in the oldest state that can be read. */
    private Optional<Findings> before(Commit commit) throws IOException {
        int at = candidates.indexOf(commit);
        for (int i = candidates.size() - 1; before.isEmpty() && i > at; i = (i + at) / 2) {
            Commit older = candidates.get(i);
            before = unlessTorn(() -> Optional.of(findings(copyAt(older), older)));
        }
        return before;
    }

    /** Another file each time: H2 (2.5.252) keeps the lock of one whose own tables it could not read. */
    private Path copyAt(Commit commit) throws IOException {
        Path copy = swap.stage(Database.file(folder));
        new UnclosedFile(copy, vault).standAt(commit, all);
        return copy;
    }

    /** @return the version up to which all is on the disk, by what was written down when it was opened, unless that was another file */
    private long onDisk(long newest) {
        return Math.max(forced <= newest ? forced : 0, newest - MOST_UNFORCED);
    }

    /** Throws, in whatever way, if a page is torn. */
    private Findings findings(Path copy, Commit commit) throws SQLException {
        try (HikariDataSource pool = new H2File(copy, vault, H2File.READ_ONLY).open()) {
            MVStore store = H2File.store(pool);
            if (store.getFileStore().lastChunkVersion() != commit.version()) {
                throw Failures.damaged(null); // H2 found that something older is missing that it needs
            }
            new RecentPages(young::contains).read(store);
            Rows rows = new Rows(Jdbi.create(pool));
            if (recorded(rows)) {
                Verification log = new AuditCheck(rows, vault, folder).verify(Optional.empty());
                return new Findings(sealed.read(pool).unreadable(), log.fault());
            }
            if (isNewest(commit)) {
                return Findings.NONE;
            }
            throw Failures.damaged(null); // it was cut off before the log was made
        }
    }

    /** Whether it is not older than the log. */
    private static boolean recorded(Rows rows) {
        return !rows.list(
                        (row, context) -> row.getString(1),
                        "select table_name from information_schema.tables where table_name = 'audit_head'")
                .isEmpty();
    }

    /** Whether the rows are not what was written. A checkpoint that is ahead of them is explained in the log. */
    private static boolean ofTheRows(Fault fault) {
        return switch (fault.kind()) {
            case CHANGED, MISSING, OUT_OF_ORDER, REWRITTEN -> true;
            case CUT_OFF -> fault.checkpoint().isEmpty();
            case CHECKPOINT_CHANGED, CHECKPOINT_MISSING -> false;
        };
    }

    private void put(Whole whole) throws IOException {
        if (!whole.anew()) {
            new UnclosedFile(Database.file(folder), vault).standAt(candidates.getFirst(), all);
        } else if (whole.given().isEmpty()) {
            swap.unkept(whole.copy());
        } else {
            SteppedBack given = whole.given().get();
            staged.asSteppedBack(whole.copy(), given, since(whole.commit()), latest()); // what fails now is no damage
            swap.into(whole.copy());
            log.warn("What was committed last was not wholly on the disk: {}", given);
        }
    }

    /** Reads a state. Fails as H2 does. */
    @FunctionalInterface
    private interface Look<T> {
        Optional<T> at() throws SQLException, IOException;
    }

    /** @throws StorageException if it is the disk or somebody else that keeps the file from being read */
    private <T> Optional<T> unlessTorn(Look<T> look) throws IOException {
        try {
            return look.at();
        } catch (SQLException
                | RuntimeException
                | AssertionError
                | OutOfMemoryError e) { // in whatever way damage shows
            StorageException known = Failures.unreadable(e);
            boolean memory =
                    Failures.saysNoMemory(e); // a torn length asks for any; if so, older states are read in less
            if (!memory && known.kind() != StorageException.Kind.DATABASE_DAMAGED) {
                throw known;
            }
            outOfMemory |= memory;
            log.debug("This state of the database is torn", e);
            return Optional.empty();
        }
    }
}
