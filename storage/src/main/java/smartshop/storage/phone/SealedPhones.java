package smartshop.storage.phone;

import java.util.UUID;
import smartshop.storage.StorageException;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Seal;
import smartshop.storage.vault.SealedValues;

/** What is sealed of phones. */
public final class SealedPhones implements SealedValues {
    private final Rows rows;
    private final Seal seal;

    public SealedPhones(Rows rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    @Override
    public Reading read() {
        return rows
                .list(
                        (row, context) -> reading(row.getObject("id", UUID.class), row.getBytes("sealed_content")),
                        "select id, sealed_content from phone")
                .stream()
                .reduce(Reading.NONE, Reading::and);
    }

    private Reading reading(UUID id, byte[] sealed) {
        try {
            seal.open(sealed, Phones.name(id));
            return new Reading(1, 0);
        } catch (StorageException e) {
            return new Reading(0, 1);
        }
    }
}
