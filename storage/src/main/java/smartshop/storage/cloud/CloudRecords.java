package smartshop.storage.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Seal;

/**
 * Texts about services on the internet, each sealed by the vault under its name: whoever edits the database can neither read
 * nor forge one, and who takes a row away is where a fresh folder is. Any thread may call.
 */
public final class CloudRecords {
    private final Rows rows;
    private final Seal seal;

    public CloudRecords(Rows rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    /**
     * Empty if nothing was ever recorded under this name.
     *
     * @throws smartshop.storage.StorageException if the row was changed or damaged
     */
    public Optional<String> read(String name) {
        return rows
                .list(
                        (row, context) -> row.getBytes("sealed_content"),
                        "select sealed_content from cloud_record where name = ?",
                        name)
                .stream()
                .findFirst()
                .map(content -> new String(seal.open(content, row(name)), UTF_8));
    }

    /**
     * Replaces what was there.
     *
     * @param name at most 40 characters
     * @throws smartshop.storage.StorageException if the disk does not take it
     */
    public void write(String name, String text) {
        byte[] sealed = seal.seal(text.getBytes(UTF_8), row(name));
        rows.in(handle -> {
            if (Rows.change(handle, "update cloud_record set sealed_content = ? where name = ?", sealed, name) == 0) {
                Rows.change(handle, "insert into cloud_record (name, sealed_content) values (?, ?)", name, sealed);
            }
            return name;
        });
    }

    /** Nothing if there is none. */
    public void remove(String name) {
        rows.change("delete from cloud_record where name = ?", name);
    }

    private static String row(String name) {
        return "cloud/" + name;
    }
}
