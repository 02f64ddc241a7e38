package smartshop.camera.identity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The one certificate authority that a device trusts, its console's own: the SHA-256 of the authority's public key (its
 * SubjectPublicKeyInfo, as in RFC 7469). Nothing secret.
 *
 * @param text {@code sha256/} and 43 characters of base64url, not padded
 */
public record AuthorityPin(String text) {
    private static final String PREFIX = "sha256/";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    public AuthorityPin {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("A pin is sha256/ and 43 characters of base64url");
        }
    }

    public static AuthorityPin of(Certificate authority) {
        byte[] key = digest(authority);
        return new AuthorityPin(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(key));
    }

    /** SHA-256 of the certificate's public key: who holds the key, whatever certificate it has at the time. */
    public static byte[] digest(Certificate certificate) {
        return digest(certificate.getPublicKey());
    }

    /** SHA-256 of the key as certificates hold it. */
    public static byte[] digest(PublicKey key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    public boolean matches(Certificate certificate) {
        return equals(of(certificate));
    }
}
