package smartshop.app.repair;

import java.util.List;
import smartshop.storage.StorageException.Kind;
import smartshop.storage.backup.GoodBackup;

/**
 * Why the console cannot open its database, and what there is to mend it with.
 *
 * @param words a sentence for the shopkeeper
 * @param backups newest first
 * @param peopleLost on the watchlist whose keys are gone
 * @param keyElsewhere whether the second folder has the vault's key
 * @param secondAway whether the people's keys may be on a drive that is not there
 */
public record Trouble(
        Kind kind, String words, List<GoodBackup> backups, int peopleLost, boolean keyElsewhere, boolean secondAway) {
    public Trouble {
        backups = List.copyOf(backups);
    }

    /** Whether a backup helps. */
    public boolean ofTheDatabase() {
        return kind == Kind.DATABASE_DAMAGED || kind == Kind.DATABASE_MISSING || kind == Kind.DATABASE_CHANGED;
    }

    public boolean ofTheKey() {
        return kind == Kind.KEY_MISSING || kind == Kind.KEY_DAMAGED;
    }

    public boolean ofThePeople() {
        return switch (kind) {
            case PEOPLE_MISSING, PEOPLE_DAMAGED, PEOPLE_FOREIGN, PEOPLE_CHANGED, PEOPLE_OLD -> true;
            default -> false;
        };
    }
}
