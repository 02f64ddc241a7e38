package smartshop.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.AuditCheck;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Checkpoints;
import smartshop.storage.backup.Backups;
import smartshop.storage.backup.Inspection;
import smartshop.storage.calibration.StrangerTallies;
import smartshop.storage.camera.CameraSources;
import smartshop.storage.camera.Cameras;
import smartshop.storage.camera.StreamWishes;
import smartshop.storage.history.AlertPages;
import smartshop.storage.history.EvidenceFrames;
import smartshop.storage.history.EvidenceLocks;
import smartshop.storage.history.History;
import smartshop.storage.history.PersonHistory;
import smartshop.storage.history.Retention;
import smartshop.storage.lawful.KeptRecord;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.request.Disclosures;
import smartshop.storage.request.Requests;
import smartshop.storage.settings.Settings;
import smartshop.storage.sql.Rows;
import smartshop.storage.staff.Staff;
import smartshop.storage.vault.Vault;
import smartshop.storage.verdict.Verdicts;
import smartshop.storage.watchlist.Watchlist;

/**
 * The shop's embedded database, one file in the data folder. One process at a time has it. Any thread may call; threads
 * that are interrupted do not harm it.
 */
public final class Database implements AutoCloseable {
    private final Path folder;
    private final FolderLock lock;
    private final HikariDataSource pool;
    private final Rows rows;
    private final Vault vault;
    private final PeopleKeys keys;
    private final Clock clock;

    private Database(Path folder, FolderLock lock, HikariDataSource pool, Vault vault, PeopleKeys keys, Clock clock) {
        this.folder = folder;
        this.lock = lock;
        this.pool = pool;
        this.rows = new Rows(Jdbi.create(pool));
        this.vault = vault;
        this.keys = keys;
        this.clock = clock;
    }

    /** As {@link #open(Path, Vault, Clock)}, by the computer's clock. */
    public static Database open(Path folder, Vault vault) {
        return open(folder, vault, Clock.systemDefaultZone());
    }

    /** As {@link #open(Path, Vault, Clock, Optional)}, with the second folder that was chosen, if one was. */
    public static Database open(Path folder, Vault vault, Clock clock) {
        return open(folder, vault, clock, SecondPlace.of(folder).path());
    }

    /**
     * Opens the folder's database, or makes one, and brings its tables up to date after keeping a copy of the file.
     *
     * @param clock for the moments that storage itself writes down
     * @param secondPlace a folder, on another drive for example, that gets a copy of the newest people's keys; they are
     *     not in any copy of the database
     * @throws StorageException if the folder cannot be written, another SmartShop has it, or the file is damaged or does
     *     not fit the vault or the people's keys; nothing has been changed then
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public static Database open(Path folder, Vault vault, Clock clock, Optional<Path> secondPlace) {
        return tidied(open(folder, vault, clock, secondPlace, Schema.LOCATION));
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    static Database open(Path folder, Vault vault, Clock clock, Optional<Path> secondPlace, String... migrations) {
        FolderLock lock = FolderLock.take(folder);
        try {
            new VaultCheck(folder, vault).fits();
            PeopleKeys keys = PeopleKeys.in(folder, secondPlace, vault);
            return new Database(folder, lock, pool(folder, vault, keys, clock, migrations), vault, keys, clock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static HikariDataSource pool(Path folder, Vault vault, PeopleKeys keys, Clock clock, String... migrations) {
        Opening opening = new Opening(folder, vault, keys, clock, migrations);
        ClosedFile closed = new ClosedFile(folder, vault);
        boolean unclosed = closed.state() == ClosedFile.State.UNCLOSED;
        Runnable undo = closed.opening();
        try {
            if (unclosed) {
                opening.recover();
            }
            return opening.open();
        } catch (RuntimeException e) {
            undo.run();
            throw e;
        }
    }

    /**
     * Whether the folder's database, which nobody has open, is another one than was closed there. One that was not closed, after
     * a power cut, is not.
     */
    public static boolean changedOutside(Path folder, Vault vault) {
        return new ClosedFile(folder, vault).state() == ClosedFile.State.CHANGED;
    }

    private static Database tidied(Database opened) {
        try {
            opened.verdicts().deleteExpired();
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** The file that holds the folder's database, whether it exists or not. */
    public static Path file(Path folder) {
        return folder.resolve("smartshop.mv.db");
    }

    public Watchlist watchlist() {
        return new Watchlist(rows, vault, keys, clock);
    }

    public Verdicts verdicts() {
        return new Verdicts(rows, watchlist(), keys, clock);
    }

    public History history() {
        return new History(rows);
    }

    /** The past's alerts in pages. */
    public AlertPages alertPages() {
        return new AlertPages(rows);
    }

    public Retention retention() {
        return new Retention(rows, clock);
    }

    public EvidenceFrames evidence() {
        return new EvidenceFrames(rows, keys);
    }

    public EvidenceLocks evidenceLocks() {
        return new EvidenceLocks(rows, keys, clock);
    }

    public Cameras cameras() {
        return new Cameras(rows, clock);
    }

    public CameraSources cameraSources() {
        return new CameraSources(rows, cameras(), vault);
    }

    public StreamWishes streamWishes() {
        return new StreamWishes(rows);
    }

    public StrangerTallies strangerTallies() {
        return new StrangerTallies(rows);
    }

    /** All that the history has of one person. */
    public PersonHistory personHistory() {
        return new PersonHistory(rows);
    }

    /** What people ask about their own data. */
    public Requests requests() {
        return new Requests(rows, keys, vault, clock);
    }

    /** Who was given something about listed people. */
    public Disclosures disclosures() {
        return new Disclosures(rows, keys);
    }

    public Settings settings() {
        return new Settings(rows);
    }

    /** Where the shop's lawful use is recorded. */
    public KeptRecord lawfulRecord() {
        return new KeptRecord(rows, vault);
    }

    /** Where it is recorded what somebody does. */
    public AuditLog audit(Actor actor) {
        return audit(() -> actor);
    }

    /** As {@link #audit(Actor)}, for whoever it is at the moment. */
    public AuditLog audit(Supplier<Actor> actor) {
        return new AuditLog(rows, vault, clock, actor);
    }

    /** Who works here. */
    public Staff staff() {
        return new Staff(rows, vault, clock);
    }

    /** @param second where a copy of each checkpoint goes */
    public Checkpoints checkpoints(Optional<Path> second) {
        return new Checkpoints(rows, vault, clock, folder, second);
    }

    /** Where a second folder is chosen. */
    public SecondPlace secondPlace() {
        return SecondPlace.of(folder);
    }

    /** Where copies of the database are made, in {@code backups} beside it. */
    public Backups backups() {
        Inspection inspection = new Inspection(vault, new SealedTables(vault, keys, clock, Schema.LOCATION));
        AuditCheck log = auditCheck();
        return new Backups(file(folder), rows, vault, inspection, found -> log.holds(found.head()), clock);
    }

    public AuditCheck auditCheck() {
        return new AuditCheck(rows, vault, folder);
    }

    /** Writes out everything and releases the file. */
    @Override
    public void close() {
        try (lock) {
            if (H2File.shutDown(pool)) {
                new ClosedFile(folder, vault).keep();
            }
        }
    }
}
