package smartshop.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.recognition.search.PersonId;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.backup.Backup;
import smartshop.storage.backup.BackupFolder;
import smartshop.storage.backup.Contents;
import smartshop.storage.backup.GoodBackup;
import smartshop.storage.backup.Inspection;
import smartshop.storage.backup.Swap;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.person.Resealing;
import smartshop.storage.sql.Failures;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Vault;

/** What can be done about a data folder's database while nobody has it open. */
public final class Repair {
    private static final Logger log = LoggerFactory.getLogger(Repair.class);

    private final Path folder;
    private final Vault vault;
    private final Clock clock;
    private final Optional<Path> second;
    private final Swap.Progress progress;

    /** @param second the second folder, if there is one: it may have backups that are gone here, and the people's keys */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public Repair(Path folder, Vault vault, Clock clock, Optional<Path> second) {
        this(folder, vault, clock, second, step -> {});
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    Repair(Path folder, Vault vault, Clock clock, Optional<Path> second, Swap.Progress progress) {
        this.folder = folder;
        this.vault = vault;
        this.clock = clock;
        this.second = second;
        this.progress = progress;
    }

    /** The backups that this vault found good, newest first; here and in the second folder. */
    public List<GoodBackup> backups() {
        return Stream.concat(Stream.of(folder), second.stream())
                .flatMap(place -> all(place.resolve(BackupFolder.NAME)).stream())
                .filter(backup -> backup.kind() != Backup.Kind.REPLACED)
                .flatMap(backup -> BackupFolder.seal(backup, vault).map(seal -> new GoodBackup(backup, seal)).stream())
                // The log only grows, while the clock may have been wrong.
                .sorted(Comparator.comparingLong(
                                (GoodBackup good) -> good.seal().entries())
                        .thenComparing(good -> good.backup().madeAt())
                        .reversed())
                .toList();
    }

    private static List<Backup> all(Path place) {
        try {
            return new BackupFolder(place).all();
        } catch (IOException e) {
            log.warn("The backups in {} cannot be read", place, e);
            return List.of();
        }
    }

    /** Whether the database is another file than was closed here, or was changed since. Not for one that is open. */
    public boolean changedOutside() {
        return new ClosedFile(folder, vault).state() == ClosedFile.State.CHANGED;
    }

    /** Reads the folder's own database. @throws StorageException if it is damaged, or somebody has it open */
    public Contents inspect() {
        try (FolderLock lock = FolderLock.take(folder)) {
            new VaultCheck(folder, vault).fits();
            return inspection().of(Database.file(folder));
        }
    }

    /** Reads a backup from its first row to its last. @throws StorageException if it is not as it was made, or damaged */
    public Contents inspect(Path backup) {
        unchanged(backup);
        return inspection().of(backup);
    }

    /**
     * Puts a backup in the database's place. It is read through first; then all that comes with it happens to a copy of it: its
     * tables are brought up to date, whoever was erased since is deleted, messages that waited are sent to nobody any more, and the
     * audit log is told. The copy takes the
     * database's name in one step, so whenever the power fails there is the one or the other, whole. What was there before is
     * kept as {@code replaced-...} among the backups.
     *
     * @throws StorageException if the backup is not good, or somebody has the database open; nothing has been changed then
     */
    public Contents restore(Path backup, Actor actor) {
        try (FolderLock lock = FolderLock.take(folder)) {
            new VaultCheck(folder, vault).keyFits();
            Contents found = inspect(backup);
            Swap swap = new Swap(Database.file(folder), clock, progress);
            try {
                Path staged = swap.stage(backup);
                new Staged(folder, vault, this::keys, clock, second, Schema.LOCATION).asRestored(staged, actor);
                ClosedFile seal = new ClosedFile(folder, vault);
                Runnable undo = seal.opening(); // whichever of the two is there, nothing is written down about it
                try {
                    swap.into(staged);
                } catch (IOException e) {
                    undo.run();
                    throw e;
                }
                seal.keep();
            } finally {
                swap.tidy();
            }
            new VaultCheck(folder, vault).keep();
            return found;
        } catch (IOException e) {
            throw new StorageException(
                    "The backup could not be restored: the data folder %s cannot be written, or the disk is full. The database is as it was."
                            .formatted(folder),
                    e);
        }
    }

    /** Whether a second folder was chosen that has no copy of this shop's people's keys now: its drive may be unplugged. */
    public boolean secondAway() {
        return second.filter(place -> PeopleKeys.awayFrom(place, vault)).isPresent();
    }

    /** How many people on the watchlist have lost their keys for good. */
    public int peopleLost() {
        try (FolderLock lock = FolderLock.take(folder)) {
            return lost(readableKeys()).size();
        }
    }

    /**
     * Lets the console open without the people whose keys are lost: they are treated as erased, and the history stays. Keys
     * that cannot be read are kept aside. It is recorded.
     *
     * @throws StorageException if the second folder is not there, which may have the keys; nothing has been changed then
     */
    public int giveUpPeople(Actor actor) {
        if (secondAway()) {
            throw new StorageException(
                    "The second folder %s is not there, or has not this shop's people.keys. Connect the right drive and start again; nothing has been changed."
                            .formatted(second.orElseThrow()));
        }
        List<PersonId> lost;
        try (FolderLock lock = FolderLock.take(folder)) {
            PeopleKeys keys = readableKeys();
            lost = lost(keys);
            keepAside();
            keys.giveUp(lost);
            keys.keep();
        }
        try (Database database = Database.open(folder, vault, clock, second)) {
            database.audit(actor)
                    .record(Deed.of(Action.PEOPLE_GIVEN_UP).with(Detail.of(Detail.Measure.PEOPLE, lost.size())));
        }
        return lost.size();
    }

    private List<PersonId> lost(PeopleKeys keys) {
        new VaultCheck(folder, vault).fits();
        try (HikariDataSource pool = new H2File(Database.file(folder), vault, H2File.READ_ONLY).open()) {
            Resealing people = new Resealing(new Rows(Jdbi.create(pool)), vault, keys);
            return people.applies() ? keys.lost(people.withOwnKey()) : List.of();
        } catch (StorageException e) {
            throw e;
        } catch (RuntimeException e) {
            throw Failures.unreadable(e);
        }
    }

    /** What there is of the keys: in both places, here, or in the second place alone. */
    private PeopleKeys readableKeys() {
        return usableKeys(second)
                .or(() -> usableKeys(Optional.empty()))
                .orElseGet(() -> PeopleKeys.lost(folder, second, vault));
    }

    private void keepAside() {
        if (usableKeys(Optional.empty()).isEmpty()) {
            PeopleKeys.setAside(folder);
        }
    }

    /** Empty if those in the folder are not what they were. @throws StorageException if they cannot be read now */
    private Optional<PeopleKeys> usableKeys(Optional<Path> place) {
        try {
            return Optional.of(PeopleKeys.in(folder, place, vault));
        } catch (StorageException e) {
            if (e.kind() == StorageException.Kind.OTHER) {
                throw e; // another day they may be
            }
            log.warn("The people's keys in the data folder are of no use ({})", e.kind());
            return Optional.empty();
        }
    }

    private void unchanged(Path file) {
        Optional<Backup> known = Backup.of(file);
        try {
            if (known.isPresent() && Files.isRegularFile(file) && BackupFolder.changed(known.get(), vault)) {
                throw new StorageException(
                        StorageException.Kind.DATABASE_CHANGED,
                        "The backup %s is not as it was made: somebody or the disk changed it. Take another one."
                                .formatted(file),
                        null);
            }
        } catch (IOException e) {
            throw new StorageException("The backup %s cannot be read. Check its drive.".formatted(file), e);
        }
    }

    private Inspection inspection() {
        return new Inspection(vault, new SealedTables(vault, keys(), clock, Schema.LOCATION));
    }

    private PeopleKeys keys() {
        return PeopleKeys.in(folder, second, vault);
    }
}
