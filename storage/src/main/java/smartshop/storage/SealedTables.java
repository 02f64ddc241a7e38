package smartshop.storage;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import smartshop.storage.backup.SealedParts;
import smartshop.storage.camera.CameraSources;
import smartshop.storage.camera.Cameras;
import smartshop.storage.camera.SealedLogins;
import smartshop.storage.incident.SealedIncidents;
import smartshop.storage.outbox.SealedChannels;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.person.SealedPeople;
import smartshop.storage.phone.SealedPhones;
import smartshop.storage.request.SealedRequests;
import smartshop.storage.sql.Rows;
import smartshop.storage.staff.SealedStaff;
import smartshop.storage.vault.SealedValues;
import smartshop.storage.vault.Vault;
import smartshop.storage.watchlist.SealedEntries;

/** Every kind of sealed value that this version's tables have: whatever is sealed gets a line here, so that backups are tried on it. */
final class SealedTables implements SealedParts {
    private final Vault vault;
    private final PeopleKeys keys;
    private final Clock clock;
    private final boolean evidence;
    private final String[] migrations;

    SealedTables(Vault vault, PeopleKeys keys, Clock clock, String... migrations) {
        this(vault, keys, clock, true, migrations);
    }

    /** @param evidence whether the pictures and films of alerts are read too: minutes of a large database */
    SealedTables(Vault vault, PeopleKeys keys, Clock clock, boolean evidence, String... migrations) {
        this.vault = vault;
        this.keys = keys;
        this.clock = clock;
        this.evidence = evidence;
        this.migrations = migrations;
    }

    @Override
    public List<SealedValues> of(DataSource database) {
        if (!new Schema(database, migrations).isCurrent()) {
            return List.of();
        }
        Rows rows = new Rows(Jdbi.create(database));
        return List.of(
                new SealedPeople(rows, keys, evidence),
                new SealedEntries(rows, vault, keys),
                new SealedLogins(rows, new CameraSources(rows, new Cameras(rows, clock), vault)),
                new SealedChannels(rows, vault),
                Texts.rules(rows, vault),
                Texts.allowedAddresses(rows, vault),
                Texts.actions(rows, vault),
                Texts.cloudRecords(rows, vault),
                new SealedStaff(rows, vault),
                Texts.lawfulRecord(rows, vault),
                new SealedRequests(rows, keys, vault),
                new SealedIncidents(rows, keys, vault),
                new SealedPhones(rows, vault));
    }
}
