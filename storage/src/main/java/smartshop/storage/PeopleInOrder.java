package smartshop.storage;

import java.time.Clock;
import smartshop.storage.person.Erasures;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.person.Resealing;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Vault;
import smartshop.storage.watchlist.Adoption;

/** What each opening does about people: nobody without a key, nobody who was erased, nothing under the vault itself. */
final class PeopleInOrder {
    private final PeopleKeys keys;
    private final Erasures erasures;
    private final Resealing resealing;
    private final Adoption adoption;

    PeopleInOrder(Rows rows, Vault vault, PeopleKeys keys, Clock clock) {
        this.keys = keys;
        this.erasures = new Erasures(rows, keys);
        this.adoption = new Adoption(rows, vault, clock);
        this.resealing = new Resealing(rows, vault, keys);
    }

    /** @throws StorageException if somebody's key is lost; call it before anything is changed */
    void keysFit() {
        if (resealing.applies()) {
            keys.mustHold(resealing.withOwnKey());
        }
    }

    /** Writes missing key files, finishes erasures, reseals, gives entries from before an end. @return whether old rows are still to be cleared away */
    boolean ordered() {
        if (!resealing.applies()) {
            return false;
        }
        keys.keep();
        erasures.finish();
        resealing.all();
        adoption.all();
        return resealing.leavesOldRows();
    }

    /** Reads every value about everybody. */
    void mustBeWhole() {
        if (!resealing.isWhole()) {
            throw new StorageException(
                    "The database lost entries while it was updated. Put the newest copy from the folder \"backups\" in its place and start again.");
        }
    }

    void oldRowsAreGone() {
        resealing.oldRowsAreGone();
    }
}
