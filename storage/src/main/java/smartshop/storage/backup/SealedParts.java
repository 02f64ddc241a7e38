package smartshop.storage.backup;

import java.util.List;
import javax.sql.DataSource;
import smartshop.storage.vault.SealedValues;

/** Knows what is sealed in a database: nothing, of one whose tables are of another version and cannot be read by name. */
@FunctionalInterface
public interface SealedParts {
    List<SealedValues> of(DataSource database);

    /** What became of opening all of it. */
    default SealedValues.Reading read(DataSource database) {
        return of(database).stream()
                .map(SealedValues::read)
                .reduce(SealedValues.Reading.NONE, SealedValues.Reading::and);
    }
}
