package smartshop.storage.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import smartshop.storage.StorageException;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Seal;
import smartshop.storage.vault.SealedValues;

/**
 * One text, sealed by the vault as a whole: whoever edits the database can neither read nor forge it, and who takes the row away is
 * where a fresh folder is. Any thread may call.
 */
public final class KeptRules implements SealedValues {
    private static final String ROW = "rule_book";

    private final Rows rows;
    private final Seal seal;

    public KeptRules(Rows rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    /** Empty if nothing was ever changed. @throws StorageException if the row was changed or damaged */
    public Optional<String> find() {
        return sealed().stream().findFirst().map(content -> new String(seal.open(content, ROW), UTF_8));
    }

    private List<byte[]> sealed() {
        return rows.list((row, context) -> row.getBytes("sealed_content"), "select sealed_content from rule_book");
    }

    /** Replaces what was there. @throws StorageException if the disk does not take it */
    public void write(String text) {
        byte[] sealed = seal.seal(text.getBytes(UTF_8), ROW);
        rows.durably(handle -> {
            Rows.change(handle, "delete from rule_book");
            return Rows.change(handle, "insert into rule_book (id, sealed_content) values (1, ?)", sealed);
        });
    }

    @Override
    public Reading read() {
        return sealed().stream().map(this::reading).reduce(Reading.NONE, Reading::and);
    }

    private Reading reading(byte[] sealed) {
        try {
            seal.open(sealed, ROW);
            return new Reading(1, 0);
        } catch (StorageException e) {
            return new Reading(0, 1);
        }
    }
}
