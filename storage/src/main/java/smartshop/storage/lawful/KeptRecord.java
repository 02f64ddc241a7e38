package smartshop.storage.lawful;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Seal;

/**
 * One text, sealed by the vault as a whole: whoever edits the database can neither read nor forge it, and who takes the row
 * away is where a fresh folder is. Any thread may call.
 */
public final class KeptRecord {
    private static final String ROW = "lawful/record";

    private final Rows rows;
    private final Seal seal;

    public KeptRecord(Rows rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    /**
     * Empty if nothing was ever recorded.
     *
     * @throws smartshop.storage.StorageException if the row was changed or damaged
     */
    public Optional<String> read() {
        return rows
                .list((row, context) -> row.getBytes("sealed_content"), "select sealed_content from lawful_record")
                .stream()
                .findFirst()
                .map(content -> new String(seal.open(content, ROW), UTF_8));
    }

    /** Replaces what was there. @throws smartshop.storage.StorageException if the disk does not take it */
    public void write(String text) {
        byte[] sealed = seal.seal(text.getBytes(UTF_8), ROW);
        rows.in(handle -> {
            if (Rows.change(handle, "update lawful_record set sealed_content = ? where id = 1", sealed) == 0) {
                Rows.change(handle, "insert into lawful_record (id, sealed_content) values (1, ?)", sealed);
            }
            return text;
        });
    }
}
