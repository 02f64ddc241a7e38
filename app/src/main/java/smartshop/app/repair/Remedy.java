package smartshop.app.repair;

import java.util.List;
import smartshop.storage.StorageException.Kind;
import smartshop.storage.backup.GoodBackup;

/** What is done about a {@link Trouble}. */
public sealed interface Remedy {

    /** @param backups the first of them that is still good */
    record Restore(List<GoodBackup> backups) implements Remedy {
        public Restore {
            backups = List.copyOf(backups);
        }
    }

    /** Takes a changed database as it is. */
    record GoOn() implements Remedy {}

    /** Opens without the people whose keys are lost. */
    record GiveUpPeople() implements Remedy {}

    /** Takes the vault's key from the second folder. */
    record BringKeyBack() implements Remedy {}

    /** Nothing: the console does not start. */
    record Leave() implements Remedy {}

    /**
     * Where nobody is there to choose. A file that a power cut or the disk damaged is restored, and a key that is gone is fetched
     * from the second folder. What somebody may have changed, and whatever gives something up for good, waits for a person.
     */
    static Remedy byItself(Trouble trouble) {
        if (trouble.ofTheDatabase()
                && trouble.kind() != Kind.DATABASE_CHANGED
                && !trouble.backups().isEmpty()) {
            return new Restore(trouble.backups());
        }
        return trouble.ofTheKey() && trouble.keyElsewhere() ? new BringKeyBack() : new Leave();
    }
}
