package smartshop.camera.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;

/** Six digits of the device's key and the authority's, which both ends show: the same if nobody stands between them. */
public final class ShortCode {
    private static final byte[] PURPOSE = "smartshop short code 1".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST = 1_000_000;

    private ShortCode() {}

    public static String of(PublicKey device, AuthorityPin authority) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(PURPOSE);
            digest.update(AuthorityPin.digest(device));
            digest.update(authority.text().getBytes(StandardCharsets.US_ASCII));
            return "%06d"
                    .formatted(Long.remainderUnsigned(
                            ByteBuffer.wrap(digest.digest()).getLong(), MOST));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
