package smartshop.storage.cloud;

import smartshop.storage.StorageException;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.SealedValues;

/** What is sealed about services on the internet: agreements, choices and the key. */
public final class SealedCloud implements SealedValues {
    private final Rows rows;
    private final CloudRecords records;

    public SealedCloud(Rows rows, CloudRecords records) {
        this.rows = rows;
        this.records = records;
    }

    @Override
    public Reading read() {
        return rows.list((row, context) -> row.getString("name"), "select name from cloud_record").stream()
                .map(name -> opens(name) ? new Reading(1, 0) : new Reading(0, 1))
                .reduce(Reading.NONE, Reading::and);
    }

    private boolean opens(String name) {
        try {
            return records.read(name).isPresent();
        } catch (StorageException e) {
            return false;
        }
    }
}
