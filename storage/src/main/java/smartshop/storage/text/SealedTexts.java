package smartshop.storage.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import smartshop.storage.StorageException;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Seal;
import smartshop.storage.vault.SealedValues;

/**
 * Texts of one table, each sealed by the vault under its name: whoever edits the database can neither read nor forge one, and who takes
 * a row away is where a fresh folder is. Any thread may call.
 */
public final class SealedTexts implements SealedValues {
    private final Rows rows;
    private final Seal seal;
    private final String table;
    private final String prefix;

    /**
     * @param table has the columns name, of at most 40 characters, and sealed_content
     * @param prefix tells these texts from others that the vault seals
     */
    public SealedTexts(Rows rows, Seal seal, String table, String prefix) {
        this.rows = rows;
        this.seal = seal;
        this.table = table;
        this.prefix = prefix;
    }

    /** Empty if nothing was ever written under this name. @throws StorageException if the row was changed or damaged */
    public Optional<String> find(String name) {
        return rows
                .list(
                        (row, context) -> row.getBytes("sealed_content"),
                        "select sealed_content from " + table + " where name = ?",
                        name)
                .stream()
                .findFirst()
                .map(content -> new String(seal.open(content, prefix + name), UTF_8));
    }

    /** Replaces what was there, power cut or not. @throws StorageException if the disk does not take it */
    public void write(String name, String text) {
        byte[] sealed = seal.seal(text.getBytes(UTF_8), prefix + name);
        rows.durably(handle -> Rows.change(
                handle, "merge into " + table + " (name, sealed_content) key (name) values (?, ?)", name, sealed));
    }

    /** Nothing if there is none. */
    public void remove(String name) {
        rows.change("delete from " + table + " where name = ?", name);
    }

    @Override
    public Reading read() {
        return rows.list((row, context) -> row.getString("name"), "select name from " + table).stream()
                .map(name -> opens(name) ? new Reading(1, 0) : new Reading(0, 1))
                .reduce(Reading.NONE, Reading::and);
    }

    private boolean opens(String name) {
        try {
            return find(name).isPresent();
        } catch (StorageException e) {
            return false;
        }
    }
}
