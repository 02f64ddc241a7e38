package smartshop.storage.request;

import smartshop.storage.person.PeopleKeys;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.SealedValues;
import smartshop.storage.vault.Vault;

/** Who asks about their own data, and each sentence about it. Of a request whose key was destroyed nothing is left to open. */
public final class SealedRequests implements SealedValues {
    private final Rows rows;
    private final PeopleKeys keys;
    private final Vault vault;

    /** @param rows of tables that are up to date */
    public SealedRequests(Rows rows, PeopleKeys keys, Vault vault) {
        this.rows = rows;
        this.keys = keys;
        this.vault = vault;
    }

    @Override
    public Reading read() {
        return rows.in(handle -> new RequestRows(handle, keys, vault)
                .all().stream().map(request -> Reading.of(request.whole())).reduce(Reading.NONE, Reading::and));
    }
}
