package smartshop.storage.phone;

import java.time.Instant;
import java.util.UUID;

/**
 * A phone that was let in.
 *
 * @param name what it was called when it was paired
 * @param digest SHA-256 of what it shows, in hexadecimal
 * @param seenAt when it was last there, some minutes sharp
 */
public record PairedPhone(UUID id, String name, String digest, Instant pairedAt, Instant seenAt) {
    /** Neither the name nor the digest. */
    @Override
    public String toString() {
        return "PairedPhone[" + id + "]";
    }
}
