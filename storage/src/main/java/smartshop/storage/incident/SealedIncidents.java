package smartshop.storage.incident;

import smartshop.storage.person.PeopleKeys;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.SealedValues;
import smartshop.storage.vault.Vault;

/** Where incidents happened, and each sentence about them. Of one whose key was destroyed nothing is left to open. */
public final class SealedIncidents implements SealedValues {
    private final Rows rows;
    private final PeopleKeys keys;
    private final Vault vault;

    /** @param rows of tables that are up to date */
    public SealedIncidents(Rows rows, PeopleKeys keys, Vault vault) {
        this.rows = rows;
        this.keys = keys;
        this.vault = vault;
    }

    @Override
    public Reading read() {
        return rows.in(handle -> new IncidentRows(handle, keys, vault)
                .all().stream().map(incident -> Reading.of(incident.whole())).reduce(Reading.NONE, Reading::and));
    }
}
