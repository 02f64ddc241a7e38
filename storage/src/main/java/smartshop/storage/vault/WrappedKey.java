package smartshop.storage.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key under the owner's passphrase and again under the recovery code: version 2. A checksum at the end tells a damaged
 * file from a wrong passphrase; that nobody changed it on purpose, the wraps say. Later versions begin with their number and
 * end with the checksum too, so that they are told from a damaged file.
 */
record WrappedKey(Wrap passphrase, Wrap recovery) implements StoredKey {
    static final String VERSION = "smartshop-vault-2";

    private static final Pattern LINES =
            Pattern.compile("(smartshop-vault-([0-9]{1,4})\\n((?s:.*)\\n))sha256 ([0-9a-f]{64})\\n");

    private static final Pattern TWO = Pattern.compile("([^\\n]+)\\n([^\\n]+)\\n");

    /**
     * Reads it.
     *
     * @throws NewerVersionException if it is whole but says more than this version understands
     * @throws IllegalArgumentException if it is damaged, or asks for a cost that is out of bounds
     */
    static WrappedKey parse(String text) throws NewerVersionException {
        Matcher lines = LINES.matcher(text.replace("\r\n", "\n"));
        if (!lines.matches() || !lines.group(4).equals(digest(lines.group(1)))) {
            throw new IllegalArgumentException("The checksum does not fit");
        }
        if (Integer.parseInt(lines.group(2)) > 2) {
            throw new NewerVersionException();
        }
        Matcher wraps = TWO.matcher(lines.group(3));
        if (!lines.group(1).startsWith(VERSION) || !wraps.matches()) {
            throw new IllegalArgumentException("There are not two wraps");
        }
        return new WrappedKey(
                Wrap.parse(wraps.group(1), Passphrase.LINE), Wrap.parse(wraps.group(2), RecoveryCode.LINE));
    }

    /** A SmartShop of a later version wrote the file. */
    static final class NewerVersionException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public String text() {
        String body = VERSION + "\n" + passphrase.line() + "\n" + recovery.line() + "\n";
        return body + "sha256 " + digest(body) + "\n";
    }

    /** The vault's key; the caller wipes it. */
    byte[] open(Secret secret) throws WrongSecretException {
        return switch (secret) {
            case Passphrase typed -> passphrase.open(typed);
            case RecoveryCode typed -> recovery.open(typed);
        };
    }

    static String digest(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(ISO_8859_1));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM has no SHA-256", e);
        }
    }
}
