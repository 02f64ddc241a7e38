package smartshop.storage.vault;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import smartshop.storage.StorageException;

/**
 * The vault's key under one secret: a line of {@code vault.key}. AES-256-GCM under a key that Argon2id makes of the secret;
 * bound to the file's version, to which wrap it is, to the cost and to the salt.
 *
 * @param head the line but for the wrapped key
 * @param sealed the wrapped key, in hexadecimal digits
 */
record Wrap(String head, Argon2Cost cost, String salt, String sealed) {
    /** RFC 9106, section 3.1. */
    private static final int SALT_BYTES = 16;

    private static final HexFormat HEX = HexFormat.of();

    private static final Pattern LINE = Pattern.compile(
            "(([a-z]+) (argon2id [^:]+) salt=([0-9a-f]{" + 2 * SALT_BYTES + "})) key=([0-9a-f]{60,200})");

    /** The caller wipes the key. */
    static Wrap of(byte[] key, Secret secret, Argon2Cost cost) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        String head = "%s %s salt=%s".formatted(secret.line(), cost.text(), HEX.formatHex(salt));
        byte[] sealed = seal(secret, cost, salt).seal(key, row(head));
        return new Wrap(head, cost, HEX.formatHex(salt), HEX.formatHex(sealed));
    }

    /** @throws IllegalArgumentException if it is not such a line, or asks for a cost that is out of bounds */
    static Wrap parse(String line, String kind) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || !parts.group(2).equals(kind)) {
            throw new IllegalArgumentException("That is no wrap by " + kind);
        }
        return new Wrap(parts.group(1), Argon2Cost.parse(parts.group(3)), parts.group(4), parts.group(5));
    }

    String line() {
        return head + " key=" + sealed;
    }

    /** The vault's key; the caller wipes it. */
    byte[] open(Secret secret) throws WrongSecretException {
        try {
            byte[] key = seal(secret, cost, HEX.parseHex(salt)).open(HEX.parseHex(sealed), row(head));
            if (key.length != VaultKey.BYTES) {
                throw new IllegalStateException("A key of another length was wrapped");
            }
            return key;
        } catch (StorageException e) { // the tag does not fit: a wrong key, since the file's checksum does
            throw secret.wrong();
        }
    }

    private static Seal seal(Secret secret, Argon2Cost cost, byte[] salt) {
        byte[] wrapping = cost.key(secret.bytes(), salt);
        try {
            return Seal.under(wrapping);
        } finally {
            Arrays.fill(wrapping, (byte) 0);
        }
    }

    private static String row(String head) {
        return WrappedKey.VERSION + " " + head;
    }
}
