package smartshop.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.AuditCheck;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Checkpoints;
import smartshop.storage.audit.Deed;
import smartshop.storage.backup.BackupFolder;
import smartshop.storage.backup.Backups;
import smartshop.storage.backup.Inspection;
import smartshop.storage.calibration.StrangerTallies;
import smartshop.storage.camera.CameraSources;
import smartshop.storage.camera.Cameras;
import smartshop.storage.camera.StreamWishes;
import smartshop.storage.cloud.CloudUse;
import smartshop.storage.history.AlertPages;
import smartshop.storage.history.EvidenceClips;
import smartshop.storage.history.EvidenceFrames;
import smartshop.storage.history.EvidenceLocks;
import smartshop.storage.history.History;
import smartshop.storage.history.PersonHistory;
import smartshop.storage.history.RepeatVisits;
import smartshop.storage.history.Retention;
import smartshop.storage.incident.Incidents;
import smartshop.storage.insight.HourCounts;
import smartshop.storage.outbox.Channels;
import smartshop.storage.outbox.OutboxRows;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.phone.Phones;
import smartshop.storage.request.Disclosures;
import smartshop.storage.request.Requests;
import smartshop.storage.settings.Settings;
import smartshop.storage.sql.Rows;
import smartshop.storage.staff.Staff;
import smartshop.storage.text.SealedText;
import smartshop.storage.text.SealedTexts;
import smartshop.storage.vault.KeyMirror;
import smartshop.storage.vault.Vault;
import smartshop.storage.verdict.Verdicts;
import smartshop.storage.verification.Answers;
import smartshop.storage.watchlist.Watchlist;

/**
 * The shop's embedded database, one file in the data folder. One process at a time has it. Any thread may call; threads
 * that are interrupted do not harm it.
 */
public final class Database implements AutoCloseable {
    private final Path folder;
    private @Nullable Backups backups;
    private final FolderLock lock;
    private final HikariDataSource pool;
    private volatile boolean changed;
    private volatile Runnable closing;
    private final Rows rows;
    private final Vault vault;
    private final PeopleKeys keys;
    private final Clock clock;
    private final CloudUse cloudUse;

    private Database(Path folder, FolderLock lock, Opened opened, Vault vault, PeopleKeys keys, Clock clock) {
        this.folder = folder;
        this.lock = lock;
        this.pool = opened.pool();
        this.changed = opened.changed();
        this.closing = opened.closing();
        this.rows = new Rows(Jdbi.create(pool));
        this.vault = vault;
        this.keys = keys;
        this.clock = clock;
        this.cloudUse = new CloudUse(rows);
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
        return tidied(open(folder, vault, clock, secondPlace, true, Schema.LOCATION));
    }

    /**
     * As {@link #open(Path, Vault, Clock)}, unless the file was changed outside SmartShop: then only if that is allowed.
     *
     * @throws StorageException with {@link StorageException.Kind#DATABASE_CHANGED} if it is not; nothing has been changed then
     */
    public static Database open(Path folder, Vault vault, Clock clock, boolean evenIfChanged) {
        return tidied(open(folder, vault, clock, SecondPlace.of(folder).path(), evenIfChanged, Schema.LOCATION));
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    static Database open(Path folder, Vault vault, Clock clock, Optional<Path> secondPlace, String... migrations) {
        return open(folder, vault, clock, secondPlace, true, migrations);
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static Database open(
            Path folder,
            Vault vault,
            Clock clock,
            Optional<Path> secondPlace,
            boolean evenIfChanged,
            String... migrations) {
        FolderLock lock = FolderLock.take(folder);
        try {
            new VaultCheck(folder, vault).fits();
            PeopleKeys keys = PeopleKeys.in(folder, secondPlace, vault);
            Opened opened = Opened.in(folder, vault, keys, clock, evenIfChanged, migrations);
            secondPlace.ifPresent(second -> new KeyMirror(folder, second).keep());
            return new Database(folder, lock, opened, vault, keys, clock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** What was not wholly on the disk after a power cut, not long ago, and was left out; empty if nothing was. */
    public Optional<SteppedBack> steppedBack() {
        return SteppedBack.of(settings(), clock.instant());
    }

    /** Whether this is another file than was closed here, or somebody or the disk changed it since. */
    public boolean changedOutside() {
        return changed;
    }

    /** Takes the database as it is from now on, and records it. */
    public void accept(Actor actor) {
        audit(actor).record(Deed.of(Action.DATABASE_ACCEPTED));
        changed = false;
        closing = new ClosedFile(folder, vault)::keep;
    }

    private static Database tidied(Database opened) {
        try {
            new ClosedFile(opened.folder, opened.vault).opened(opened.rows.keep());
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

    /** What each person said of an alert. */
    public Answers answers() {
        return new Answers(rows, vault);
    }

    public History history() {
        return new History(rows, clock.getZone());
    }

    /** Numbers for each camera and hour. */
    public HourCounts hourCounts() {
        return new HourCounts(rows, clock);
    }

    /** The past's alerts in pages. */
    public AlertPages alertPages() {
        return new AlertPages(rows);
    }

    /** Who came again, of those whom staff recognised. */
    public RepeatVisits repeatVisits() {
        return new RepeatVisits(rows);
    }

    public Retention retention() {
        return new Retention(rows, clock);
    }

    public EvidenceFrames evidence() {
        return new EvidenceFrames(rows, keys);
    }

    public EvidenceClips evidenceClips() {
        return new EvidenceClips(rows, keys);
    }

    public EvidenceLocks evidenceLocks() {
        return new EvidenceLocks(rows, keys, clock);
    }

    /** What happened in the shop. */
    public Incidents incidents() {
        return new Incidents(rows, keys, vault, clock);
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

    /** Ways by which messages leave the shop. */
    public Channels channels() {
        return new Channels(rows, vault, clock);
    }

    /** The messages that wait for them. */
    public OutboxRows outbox() {
        return new OutboxRows(rows, vault, clock);
    }

    /** Private addresses that messages may go to. */
    public SealedText allowedAddresses() {
        return Texts.allowedAddresses(rows, vault);
    }

    /** What is to follow from alerts. */
    public SealedText rules() {
        return Texts.rules(rows, vault);
    }

    /** What the owner has set up for people to act with. */
    public SealedTexts actions() {
        return Texts.actions(rows, vault);
    }

    /** Phones on which people answer alerts. */
    public Phones phones() {
        return new Phones(rows, vault, clock);
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
    public SealedText lawfulRecord() {
        return Texts.lawfulRecord(rows, vault);
    }

    /** What services on the internet may be used for, and their key. */
    public SealedTexts cloudRecords() {
        return Texts.cloudRecords(rows, vault);
    }

    /** How often services on the internet were called; one for all who count. */
    public CloudUse cloudUse() {
        return cloudUse;
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

    /** Whether a shop's database was ever here: it, or something that goes with it and needs the same key. */
    public static boolean wasIn(Path folder) {
        return Files.exists(file(folder))
                || VaultCheck.isIn(folder)
                || PeopleKeys.isIn(folder)
                || SecondPlace.of(folder).path().isPresent()
                || BackupFolder.anyIn(folder);
    }

    /** Where copies go of the keys, the log's checkpoints and the backups. */
    public SecondFolder second() {
        return new SecondFolder(folder, vault, keys);
    }

    /** Where copies of the database are made, in {@code backups} beside it. */
    public synchronized Backups backups() {
        if (backups == null) { // one, so that two threads do not make one in each other's way
            backups = newBackups();
        }
        return backups;
    }

    private Backups newBackups() {
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
            rows.letGo();
            if (H2File.shutDown(pool)) {
                closing.run();
            }
        }
    }
}
