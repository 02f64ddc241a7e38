package smartshop.camera.link;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * The one key that a device accepts from its console: the SHA-256 of the certificate's public key (its
 * SubjectPublicKeyInfo, as in RFC 7469). The key outlives the certificate, so that the console may renew it without
 * visiting every camera. Nothing secret.
 *
 * @param text {@code sha256/} and 43 characters of base64url, not padded
 */
public record CertificatePin(String text) {
    private static final Pattern FORM = Pattern.compile("sha256/[A-Za-z0-9_-]{43}");

    public CertificatePin {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("A pin is sha256/ and 43 characters of base64url");
        }
    }

    public static CertificatePin of(Certificate certificate) {
        byte[] key = certificate.getPublicKey().getEncoded();
        return new CertificatePin(
                "sha256/" + Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(key)));
    }

    public boolean matches(Certificate certificate) {
        return equals(of(certificate));
    }

    /** A context for a client that trusts exactly this key, whatever the certificate's names and dates. TLS 1.3. */
    public SSLContext sslContext() {
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(null, new TrustManager[] {new PinTrust(this)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no TLS 1.3", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
