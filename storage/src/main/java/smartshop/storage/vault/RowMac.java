package smartshop.storage.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mac over the columns of a row that decide something and need not be secret, such as a role or an expiry. It shows when one
 * was changed, or came from another row or table. It does not show that the whole row is an older one of the same place, or is gone.
 * Any thread may call.
 */
public final class RowMac {
    private static final int FORM = 1;

    private final Vault vault;
    private final String table;

    public RowMac(Vault vault, String table) {
        this.vault = vault;
        this.table = table;
    }

    /**
     * The mac to keep in the row.
     *
     * @param row the row's key, as text
     * @param columns what the columns hold, always in the same order: text, numbers, truth values, moments (to the microsecond, as
     *     the database keeps them), numbers of rows, enums, bytes, or null
     */
    public byte[] of(String row, @Nullable Object... columns) {
        return vault.mac("row").doFinal(canonical(row, columns));
    }

    /** Whether the row still holds what the mac was made of. */
    public boolean fits(byte[] mac, String row, @Nullable Object... columns) {
        return MessageDigest.isEqual(mac, of(row, columns));
    }

    /** Each part with its length, so that no two rows have the same bytes. */
    private byte[] canonical(String row, @Nullable Object... columns) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            put(out, table.getBytes(UTF_8));
            put(out, row.getBytes(UTF_8));
            for (Object column : columns) {
                out.writeBoolean(column != null);
                if (column != null) {
                    put(out, bytes(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(Object column) {
        return switch (column) {
            case byte[] raw -> raw;
            case String text -> text.getBytes(UTF_8);
            case Instant at -> at.truncatedTo(ChronoUnit.MICROS).toString().getBytes(UTF_8);
            case Enum<?> word -> word.name().getBytes(UTF_8);
            case UUID _, Boolean _, Integer _, Long _ -> column.toString().getBytes(UTF_8);
            default -> throw new IllegalArgumentException("No column holds a " + column.getClass());
        };
    }

    private static void put(DataOutputStream out, byte[] part) throws IOException {
        out.writeInt(part.length);
        out.write(part);
    }
}
