package smartshop.storage.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.UUID;
import javax.crypto.Mac;
import smartshop.storage.vault.Vault;

/** The macs of rows and of checkpoints, under keys of their own. For one thread. */
final class Chain {
    /** What stands before the first row. */
    static final byte[] START = new byte[0];

    private static final int FORM = 1;

    private final Mac rows;
    private final Mac checkpoints;

    Chain(Vault vault) {
        this.rows = vault.mac("audit row");
        this.checkpoints = vault.mac("audit checkpoint");
    }

    /** The row's mac if it comes after a row with that mac. */
    byte[] mac(byte[] before, Entry entry) {
        return rows.doFinal(canonical(before, entry));
    }

    boolean follows(byte[] before, Entry entry) {
        return MessageDigest.isEqual(mac(before, entry), entry.mac());
    }

    byte[] mac(String checkpoint) {
        return checkpoints.doFinal(checkpoint.getBytes(US_ASCII));
    }

    /** Each part with its length, so that no two rows have the same bytes. */
    private static byte[] canonical(byte[] before, Entry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            put(out, before);
            out.writeLong(entry.number());
            out.writeLong(entry.at().getEpochSecond());
            out.writeInt(entry.at().getNano());
            put(out, entry.actor().getBytes(UTF_8));
            put(out, entry.action().getBytes(UTF_8));
            put(out, entry.subject().map(UUID::toString).orElse("").getBytes(US_ASCII));
            put(out, entry.detail().getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    private static void put(DataOutputStream out, byte[] part) throws IOException {
        out.writeInt(part.length);
        out.write(part);
    }
}
