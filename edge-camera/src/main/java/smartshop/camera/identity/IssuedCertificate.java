package smartshop.camera.identity;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** Checks certificates that a console sends before a device uses them. */
public final class IssuedCertificate {
    private IssuedCertificate() {}

    /**
     * An authority.
     *
     * @param base64 X.509
     * @throws IllegalArgumentException if it is none, or not the pinned one
     */
    public static X509Certificate authority(String base64, AuthorityPin pin) {
        X509Certificate authority = read(base64);
        require(authority.getBasicConstraints() >= 0 && pin.matches(authority), "its authority is not the pinned one");
        return authority;
    }

    /**
     * A device's own.
     *
     * @throws IllegalArgumentException if it is none, of another authority, for another key or another camera
     */
    public static X509Certificate own(String base64, X509Certificate authority, PublicKey key, UUID camera) {
        X509Certificate own = read(base64);
        try {
            own.verify(authority.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("A certificate of no use: not signed by the authority", e);
        }
        require(Arrays.equals(own.getPublicKey().getEncoded(), key.getEncoded()), "it is for another key");
        require(DeviceIdentity.camera(own).equals(camera), "it is for another camera");
        return own;
    }

    private static X509Certificate read(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a certificate", e);
        }
    }

    private static void require(boolean good, String why) {
        if (!good) {
            throw new IllegalArgumentException("A certificate of no use: " + why);
        }
    }
}
