package smartshop.storage.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Seal;

/** The private addresses that the owner lets messages go to, sealed as one text. Any thread may call. */
public final class AllowedAddresses {
    private static final String ROW = "allowed_address";

    private final Rows rows;
    private final Seal seal;

    public AllowedAddresses(Rows rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    /** Empty if nothing was ever allowed. @throws smartshop.storage.StorageException if the row was changed or damaged */
    public String read() {
        return rows
                .list((row, context) -> row.getBytes("sealed_content"), "select sealed_content from allowed_address")
                .stream()
                .findFirst()
                .map(content -> new String(seal.open(content, ROW), UTF_8))
                .orElse("");
    }

    public void write(String text) {
        byte[] sealed = seal.seal(text.getBytes(UTF_8), ROW);
        rows.in(handle -> {
            Rows.change(handle, "delete from allowed_address");
            return Rows.change(handle, "insert into allowed_address (id, sealed_content) values (1, ?)", sealed);
        });
    }
}
