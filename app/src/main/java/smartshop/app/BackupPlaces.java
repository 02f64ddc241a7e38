package smartshop.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.storage.Database;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.backup.BackupSeal;

/** Where the shop's backups are: beside the database, and in a second folder. Any thread may call, but not the window's. */
public final class BackupPlaces {
    private final Database storage;
    private final Access access;

    public BackupPlaces(Database storage, Access access) {
        this.storage = storage;
        this.access = access;
    }

    /**
     * How it is now.
     *
     * @param last when the last good backup was made
     * @param second the second folder; its drive may be away
     * @param there whether that is there now
     * @param sameDisk whether one broken disk takes both
     * @param trouble a sentence that says what to do about the keys in the second folder
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public record State(
            Optional<Instant> last, Optional<Path> second, boolean there, boolean sameDisk, Optional<String> trouble) {}

    public State state() {
        Optional<Path> second = storage.second().path();
        return new State(
                storage.backups().last(),
                second,
                second.filter(Files::isDirectory).isPresent(),
                second.filter(storage.second()::onSameDisk).isPresent(),
                storage.second().trouble());
    }

    /** Whether who is signed in may choose the folder. */
    public boolean mayChoose() {
        return access.may(Permission.SETTINGS);
    }

    /** Whether who is signed in may make a backup now. */
    public boolean mayMake() {
        return access.may(Permission.BACKUP);
    }

    /**
     * From now on copies of the keys, the audit log's checkpoints and the backups go there; what there is goes at once.
     *
     * @return a sentence about what is left to do by hand
     * @throws smartshop.storage.StorageException in words, if they may not or the folder will not do
     */
    public Optional<String> choose(Path second) {
        access.require(Permission.SETTINGS);
        Optional<String> left = access.audit()
                .recorded(() -> storage.second().choose(second), done -> Deed.of(Action.COPY_FOLDER_CHANGED));
        storage.checkpoints(Optional.of(second)).write();
        storage.backups().mirror(second);
        return left;
    }

    /**
     * Makes a backup now, and brings the second folder up to date.
     *
     * @throws smartshop.storage.StorageException in words, if they may not or it cannot be made
     */
    public void make() {
        access.require(Permission.BACKUP);
        BackupSeal made = storage.backups().make().seal();
        access.audit()
                .record(Deed.of(Action.BACKUP_MADE)
                        .with(Detail.of(Detail.Measure.PEOPLE, made.people())
                                .and(Detail.of(Detail.Measure.ALERTS, made.alerts()))));
        storage.second().path().ifPresent(storage.backups()::mirror);
    }
}
