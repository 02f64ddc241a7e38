package smartshop.app.phone;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Whom a phone's browser has to trust, so that it shows no warning.
 *
 * @param file the certificate, DER
 * @param fingerprint SHA-256 of it, as phones show it: pairs of digits, with colons
 * @param confined whether it can vouch for addresses alone, and for no website
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ShopAuthority(byte[] file, String fingerprint, boolean confined) {
    /** RFC 5280, 4.2.1.10. */
    private static final String NAME_CONSTRAINTS = "2.5.29.30";

    static ShopAuthority of(X509Certificate certificate) {
        try {
            byte[] file = certificate.getEncoded();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file);
            return new ShopAuthority(
                    file,
                    HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT),
                    certificate.getExtensionValue(NAME_CONSTRAINTS) != null);
        } catch (CertificateEncodingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("A certificate of our own cannot be written", e);
        }
    }
}
