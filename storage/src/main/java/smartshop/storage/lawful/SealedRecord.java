package smartshop.storage.lawful;

import smartshop.storage.StorageException;
import smartshop.storage.vault.SealedValues;

/** The shop's lawful record, if it has one. */
public record SealedRecord(KeptRecord record) implements SealedValues {

    @Override
    public Reading read() {
        try {
            return record.read().isPresent() ? Reading.of(true) : Reading.NONE;
        } catch (StorageException e) {
            return Reading.of(false);
        }
    }
}
