package smartshop.storage.act;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import smartshop.storage.StorageException;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Seal;
import smartshop.storage.vault.SealedValues;

/**
 * Texts, each sealed by the vault under its name: whoever edits the database can neither read nor forge one, and who takes a row away
 * has the action switched off. Any thread may call.
 */
public final class KeptActions implements SealedValues {
    private final Rows rows;
    private final Seal seal;

    public KeptActions(Rows rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    /** Empty if nothing was ever written under this name. @throws StorageException if the row was changed or damaged */
    public Optional<String> find(String name) {
        return rows
                .list(
                        (row, context) -> row.getBytes("sealed_content"),
                        "select sealed_content from action_setting where name = ?",
                        name)
                .stream()
                .findFirst()
                .map(content -> new String(seal.open(content, row(name)), UTF_8));
    }

    /**
     * Replaces what was there.
     *
     * @param name at most 40 characters
     * @throws StorageException if the disk does not take it
     */
    public void write(String name, String text) {
        byte[] sealed = seal.seal(text.getBytes(UTF_8), row(name));
        rows.durably(handle -> {
            Rows.change(handle, "delete from action_setting where name = ?", name);
            return Rows.change(handle, "insert into action_setting (name, sealed_content) values (?, ?)", name, sealed);
        });
    }

    private static String row(String name) {
        return "action/" + name;
    }

    @Override
    public Reading read() {
        return rows.list((row, context) -> row.getString("name"), "select name from action_setting").stream()
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
