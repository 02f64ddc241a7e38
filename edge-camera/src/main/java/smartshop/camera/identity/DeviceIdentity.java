package smartshop.camera.identity;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.UUID;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.security.auth.x500.X500Principal;

/**
 * A paired device's key, and the certificate that the console's authority gave it. The certificate's name is the camera's
 * identity. {@code toString} shows no more than that.
 *
 * @param key P-256
 * @param certificate for clients
 * @param authority who signed it
 */
public record DeviceIdentity(PrivateKey key, X509Certificate certificate, X509Certificate authority) {
    private static final String NAME = "CN=";
    private static final String ALIAS = "camera";

    /** The text is as secret as its file: a password beside it would protect nothing. */
    private static final char[] NO_PASSWORD = "smartshop".toCharArray();

    /** @throws IllegalArgumentException if the certificate names no camera */
    public DeviceIdentity {
        camera(certificate);
    }

    public UUID camera() {
        return camera(certificate);
    }

    public AuthorityPin pin() {
        return AuthorityPin.of(authority);
    }

    /**
     * The camera that a certificate of the authority is for.
     *
     * @throws IllegalArgumentException if it is for none
     */
    public static UUID camera(X509Certificate certificate) {
        String name = certificate.getSubjectX500Principal().getName(X500Principal.RFC2253);
        if (!name.startsWith(NAME)) {
            throw new IllegalArgumentException("The certificate names no camera");
        }
        return UUID.fromString(name.substring(NAME.length()));
    }

    /** Reads {@link #text()}. @throws IllegalArgumentException if it is none */
    public static DeviceIdentity parse(String text) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(Base64.getDecoder().decode(text)), NO_PASSWORD);
            Certificate[] chain = store.getCertificateChain(ALIAS);
            if (chain != null
                    && chain.length == 2
                    && store.getKey(ALIAS, NO_PASSWORD) instanceof PrivateKey key
                    && chain[0] instanceof X509Certificate own
                    && chain[1] instanceof X509Certificate authority) {
                return new DeviceIdentity(key, own, authority);
            }
            throw new IllegalArgumentException("No identity of a camera");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("No identity of a camera", e);
        }
    }

    /** PKCS#12 in base64, in one line. Holds the key: keep it where only the device's program reads. */
    public String text() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store().store(bytes, NO_PASSWORD);
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no PKCS#12", e);
        }
    }

    KeyManager[] keyManagers() throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        try {
            factory.init(store(), NO_PASSWORD);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        return factory.getKeyManagers();
    }

    private KeyStore store() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        store.setKeyEntry(ALIAS, key, NO_PASSWORD, new Certificate[] {certificate, authority});
        return store;
    }

    @Override
    public String toString() {
        return "identity of camera " + camera();
    }
}
