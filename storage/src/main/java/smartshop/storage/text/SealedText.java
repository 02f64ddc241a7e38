package smartshop.storage.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import smartshop.storage.StorageException;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Seal;
import smartshop.storage.vault.SealedValues;

/**
 * The one text of a table, sealed by the vault: whoever edits the database can neither read nor forge it, and who takes the row away is
 * where a fresh folder is. Any thread may call.
 */
public final class SealedText implements SealedValues {
    private final Rows rows;
    private final Seal seal;
    private final String table;
    private final String name;

    /**
     * @param table has the columns id, which is 1, and sealed_content
     * @param name tells this text from others that the vault seals
     */
    public SealedText(Rows rows, Seal seal, String table, String name) {
        this.rows = rows;
        this.seal = seal;
        this.table = table;
        this.name = name;
    }

    /** Empty if nothing was ever written. @throws StorageException if the row was changed or damaged */
    public Optional<String> find() {
        return sealed().stream().findFirst().map(content -> new String(seal.open(content, name), UTF_8));
    }

    private List<byte[]> sealed() {
        return rows.list((row, context) -> row.getBytes("sealed_content"), "select sealed_content from " + table);
    }

    /** Replaces what was there, power cut or not. @throws StorageException if the disk does not take it */
    public void write(String text) {
        byte[] sealed = seal.seal(text.getBytes(UTF_8), name);
        rows.durably(handle ->
                Rows.change(handle, "merge into " + table + " (id, sealed_content) key (id) values (1, ?)", sealed));
    }

    @Override
    public Reading read() {
        return sealed().stream().map(this::reading).reduce(Reading.NONE, Reading::and);
    }

    private Reading reading(byte[] sealed) {
        try {
            seal.open(sealed, name);
            return new Reading(1, 0);
        } catch (StorageException e) {
            return new Reading(0, 1);
        }
    }
}
