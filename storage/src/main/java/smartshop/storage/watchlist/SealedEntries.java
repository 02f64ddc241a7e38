package smartshop.storage.watchlist;

import smartshop.storage.person.PeopleKeys;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.SealedValues;
import smartshop.storage.vault.Vault;

/** What decides about the entries of the watchlist: a good copy has it as SmartShop wrote it. */
public final class SealedEntries implements SealedValues {
    private final Entries entries;

    /** @param rows of tables that are up to date */
    public SealedEntries(Rows rows, Vault vault, PeopleKeys keys) {
        this.entries = new Entries(rows, vault, keys);
    }

    @Override
    public Reading read() {
        return entries.reading();
    }
}
