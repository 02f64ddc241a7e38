package smartshop.storage.outbox;

import smartshop.storage.StorageException;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Seal;
import smartshop.storage.vault.SealedValues;

/** What is sealed of channels, of the messages that wait for them, and of where they may go. */
public final class SealedChannels implements SealedValues {
    private static final String ALL = """
            select 'channel/' || cast(id as varchar) as name, sealed_settings as sealed from channel
            union all
            select 'outbox/' || cast(id as varchar), sealed_message from outbox
            union all
            select 'allowed_address', sealed_content from allowed_address""";

    private final Rows rows;
    private final Seal seal;

    public SealedChannels(Rows rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    @Override
    public Reading read() {
        return rows.list((row, context) -> reading(row.getString("name"), row.getBytes("sealed")), ALL).stream()
                .reduce(Reading.NONE, Reading::and);
    }

    private Reading reading(String name, byte[] sealed) {
        try {
            seal.open(sealed, name);
            return new Reading(1, 0);
        } catch (StorageException e) {
            return new Reading(0, 1);
        }
    }
}
