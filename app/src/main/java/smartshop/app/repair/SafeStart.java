package smartshop.app.repair;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.storage.Database;
import smartshop.storage.Repair;
import smartshop.storage.SecondPlace;
import smartshop.storage.SteppedBack;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Actor;
import smartshop.storage.backup.GoodBackup;
import smartshop.storage.vault.KeyMirror;
import smartshop.storage.vault.Vault;

/** Opens the database, and mends what keeps it from opening once it is said how. */
public final class SafeStart {
    private static final Logger log = LoggerFactory.getLogger(SafeStart.class);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    /** One after the other, if a remedy brings the next trouble to light. */
    private static final int MOST_REMEDIES = 5;

    private final Path folder;
    private final Vault vault;
    private final Function<Trouble, Remedy> remedies;
    private final Consumer<String> notices;
    private final Clock clock;
    private final Repair repair;
    private boolean accepted;

    /**
     * The start of one console.
     *
     * @param remedies says what is to be done, and may wait for a person
     * @param notices told in a sentence what was done
     */
    public SafeStart(
            Path folder, Vault vault, Function<Trouble, Remedy> remedies, Consumer<String> notices, Clock clock) {
        this.folder = folder;
        this.vault = vault;
        this.remedies = remedies;
        this.notices = notices;
        this.clock = clock;
        this.repair = new Repair(folder, vault, clock, SecondPlace.of(folder).path());
    }

    /**
     * The folder's vault; if its key is gone or damaged, after it was fetched from the second folder.
     *
     * @param open opens it, or asks for the passphrase
     */
    public static <V, E extends Exception> V vault(Path folder, Function<Trouble, Remedy> remedies, Opening<V, E> open)
            throws E {
        try {
            return open.vault();
        } catch (StorageException e) {
            Optional<KeyMirror> mirror = SecondPlace.of(folder)
                    .path()
                    .map(second -> new KeyMirror(folder, second))
                    .filter(KeyMirror::isThere);
            Trouble trouble =
                    new Trouble(e.kind(), String.valueOf(e.getMessage()), List.of(), 0, mirror.isPresent(), false);
            if (!trouble.ofTheKey() || !(remedies.apply(trouble) instanceof Remedy.BringKeyBack) || mirror.isEmpty()) {
                throw e;
            }
            mirror.get().bringBack();
            log.warn("The vault's key was gone or damaged, and was fetched from the second folder");
            return open.vault();
        }
    }

    /** Opens a vault. */
    @FunctionalInterface
    public interface Opening<V, E extends Exception> {
        V vault() throws E;
    }

    /** @throws StorageException if there is no remedy, or nobody wants one */
    public Database open() {
        for (int tried = 0; ; tried++) {
            try {
                return opened(Database.open(folder, vault, clock, accepted));
            } catch (StorageException e) {
                if (tried == MOST_REMEDIES || !mended(e)) {
                    throw e;
                }
            }
        }
    }

    private Database opened(Database database) {
        if (accepted) {
            database.accept(Actor.OWNER);
        }
        database.second().trouble().ifPresent(notices);
        database.steppedBack().map(lost -> words(lost, clock.getZone())).ifPresent(notices);
        return database;
    }

    /** For whoever looks after the shop, wherever the database was opened. */
    public static String words(SteppedBack lost, ZoneId zone) {
        return "The computer lost power while SmartShop was saving. What was saved after %s, until %s, was not wholly on the disk and is gone: look whether an alert, an answer or a change of those moments is missing. Everything before is there; the file as it was is kept in the folder \"backups\"."
                .formatted(
                        SECOND.format(lost.kept().atZone(zone)),
                        SECOND.format(lost.lost().atZone(zone)));
    }

    private boolean mended(StorageException e) {
        Trouble trouble = trouble(e);
        if (!trouble.ofTheDatabase() && !trouble.ofThePeople()) {
            return false;
        }
        log.warn("The database cannot be opened as it is ({})", trouble.kind(), e);
        return switch (remedies.apply(trouble)) {
            case Remedy.Restore chosen -> {
                accepted = false; // the changed one was of no use
                yield restored(chosen.backups());
            }
            case Remedy.GoOn goOn -> {
                accepted = true;
                yield true;
            }
            case Remedy.GiveUpPeople giveUp -> {
                int lost = repair.giveUpPeople(Actor.OWNER);
                if (lost > 0) {
                    notices.accept("%d people whose keys were lost are no longer on the watchlist.".formatted(lost));
                }
                yield true;
            }
            case Remedy.BringKeyBack key -> false;
            case Remedy.Leave leave -> false;
        };
    }

    private Trouble trouble(StorageException e) {
        Trouble bare = new Trouble(e.kind(), String.valueOf(e.getMessage()), List.of(), 0, false, false);
        if (bare.ofTheDatabase()) {
            return new Trouble(e.kind(), bare.words(), repair.backups(), 0, false, false);
        }
        return bare.ofThePeople()
                ? new Trouble(e.kind(), bare.words(), List.of(), repair.peopleLost(), false, repair.secondAway())
                : bare;
    }

    /** One that is not good after all is passed over. */
    private boolean restored(List<GoodBackup> backups) {
        for (GoodBackup good : backups) {
            try {
                repair.restore(good.backup().file(), Actor.SYSTEM);
                notices.accept(
                        "The database was restored from the backup of %s. What came after it is lost; what was there before is kept in the folder \"backups\"."
                                .formatted(MOMENT.format(good.backup().madeAt().atZone(clock.getZone()))));
                return true;
            } catch (StorageException e) {
                log.error("The backup {} could not be restored", good.backup().file(), e);
            }
        }
        return false;
    }
}
