package smartshop.storage.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;

/**
 * What is kept of a secret that is compared and opens nothing: Argon2id of it, then an HMAC under a key of the vault's, for its
 * owner's row alone. So whoever gets the text without the vault's key has nothing to guess against, and who has both pays the
 * full price for each guess; of a PIN there are few, which is why it is not made cheaper. Any thread may call.
 */
public final class SecretHash {
    private static final int SALT_BYTES = 16;
    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern TEXT = Pattern.compile(
            "(argon2id [^:]+) salt=([0-9a-f]{" + 2 * SALT_BYTES + "}) hash=([0-9a-f]{" + 2 * VaultKey.BYTES + "})");

    private final Vault vault;
    private final String use;
    private final Argon2Cost cost;

    /** @param cost of the hashes it makes; what a kept one cost is kept with it */
    SecretHash(Vault vault, String use, Argon2Cost cost) {
        this.vault = vault;
        this.use = use;
        this.cost = cost;
    }

    /** The text to keep, 300 characters at most; different each time. Takes as long as Argon2 does. */
    public String of(String owner, char[] typed) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return "%s salt=%s hash=%s"
                .formatted(cost.text(), HEX.formatHex(salt), HEX.formatHex(hash(owner, typed, cost, salt)));
    }

    /** Whether this is the secret; false for a text that {@link #of} did not make. Takes as long as Argon2 does. */
    public boolean fits(String kept, String owner, char[] typed) {
        Matcher parts = TEXT.matcher(kept);
        if (!parts.matches()) {
            return false;
        }
        byte[] hash = hash(owner, typed, Argon2Cost.parse(parts.group(1)), HEX.parseHex(parts.group(2)));
        return MessageDigest.isEqual(hash, HEX.parseHex(parts.group(3)));
    }

    private byte[] hash(String owner, char[] typed, Argon2Cost price, byte[] salt) {
        try (Passphrase secret = new Passphrase(typed)) {
            byte[] stretched = price.key(secret.bytes(), salt);
            Mac mac = vault.mac(use);
            mac.update(owner.getBytes(US_ASCII));
            mac.update((byte) 0);
            byte[] hash = mac.doFinal(stretched);
            Arrays.fill(stretched, (byte) 0);
            return hash;
        }
    }
}
