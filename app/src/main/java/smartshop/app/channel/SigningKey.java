package smartshop.app.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what goes to a program, as Standard Webhooks has it (standardwebhooks.com): HMAC-SHA256 over id, time stamp and body. */
public final class SigningKey {
    /** Standard Webhooks: a key of 24 to 64 bytes, written in Base64 after this word. */
    static final String BEGINS = "whsec_";

    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final SecretKeySpec key;

    private SigningKey(SecretKeySpec key) {
        this.key = key;
    }

    /** @throws ChannelException with a sentence, if that is no key */
    public static SigningKey of(String typed) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(typed.startsWith(BEGINS) ? typed.substring(BEGINS.length()) : "");
        } catch (IllegalArgumentException e) {
            bytes = new byte[0];
        }
        if (bytes.length < SHORTEST || bytes.length > LONGEST) {
            throw new ChannelException(
                    "The key begins with whsec_ and is 24 to 64 bytes in Base64. Let SmartShop make one if you have none.");
        }
        return new SigningKey(new SecretKeySpec(bytes, "HmacSHA256"));
    }

    /** What goes with a body. @param id the same at each try @param at now, at each try */
    public Map<String, String> headers(UUID id, Instant at, byte[] body) {
        String time = String.valueOf(at.getEpochSecond());
        return Map.of(
                "webhook-id",
                id.toString(),
                "webhook-timestamp",
                time,
                "webhook-signature",
                "v1," + signature(id + "." + time + ".", body),
                "Idempotency-Key",
                id.toString());
    }

    private String signature(String head, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(head.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e); // every Java has it, and any key will do
        }
    }
}
