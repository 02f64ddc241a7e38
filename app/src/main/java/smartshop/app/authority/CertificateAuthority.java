package smartshop.app.authority;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import smartshop.camera.identity.AuthorityPin;
import smartshop.camera.identity.DeviceIdentity;
import smartshop.storage.vault.SafeFile;

/**
 * A shop's own authority: made once and kept in the folder. Cameras trust it and nobody else, so the console's own
 * certificate is made anew at every start. Any thread may call.
 */
public final class CertificateAuthority {
    private static final String ALIAS = "authority";
    private static final String CONSOLE = "console";

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final CertificateForms forms;

    private CertificateAuthority(PrivateKey key, X509Certificate certificate, Clock clock) {
        this.key = key;
        this.certificate = certificate;
        this.forms = new CertificateForms(certificate, key, clock);
    }

    /**
     * Reads the authority, or makes one if the file is not there.
     *
     * @param file PKCS#12, readable by the owner alone
     * @throws IOException if the file cannot be read, written, or opened with this password
     */
    public static CertificateAuthority keptIn(Path file, char[] password, Clock clock) throws IOException {
        try {
            KeyStore store = Files.exists(file) ? read(file, password) : make(file, password, clock);
            if (store.getKey(ALIAS, password) instanceof PrivateKey key
                    && store.getCertificate(ALIAS) instanceof X509Certificate certificate) {
                return new CertificateAuthority(key, certificate, clock);
            }
            throw new IOException("The console's authority is not in " + file);
        } catch (GeneralSecurityException e) {
            throw new IOException("The console's authority could not be made", e);
        }
    }

    private static KeyStore read(Path file, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return store;
    }

    private static KeyStore make(Path file, char[] password, Clock clock) throws IOException, GeneralSecurityException {
        KeyPair pair = newPair();
        KeyStore store = empty();
        X509Certificate own = CertificateForms.authority(pair, clock);
        store.setKeyEntry(ALIAS, pair.getPrivate(), password, new Certificate[] {own});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password);
        SafeFile.write(file, bytes.toByteArray());
        return store;
    }

    /** What cameras trust. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** What cameras are told of it. */
    public AuthorityPin pin() {
        return AuthorityPin.of(certificate);
    }

    /** Whom the console's port trusts: holders of this authority's certificates. */
    public KeyStore trusted() {
        try {
            KeyStore store = empty();
            store.setCertificateEntry(ALIAS, certificate);
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("This Java has no PKCS#12", e);
        }
    }

    /**
     * A new key and certificate for the console's port.
     *
     * @param names host names and addresses that browsers may use; cameras look at none
     */
    public KeyStore server(List<String> names, char[] password) {
        try {
            KeyPair pair = newPair();
            KeyStore store = empty();
            Certificate[] chain = {forms.server(pair.getPublic(), names), certificate};
            store.setKeyEntry(CONSOLE, pair.getPrivate(), password, chain);
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("This Java has no P-256", e);
        }
    }

    /** A certificate for a camera's own key. */
    public X509Certificate certify(UUID camera, PublicKey cameraKey) {
        return forms.client(camera, cameraKey);
    }

    /** An identity for a device of the console's own making, whose key never leaves this machine but in its configuration. */
    public DeviceIdentity newIdentity(UUID camera) {
        KeyPair pair = newPair();
        return new DeviceIdentity(pair.getPrivate(), certify(camera, pair.getPublic()), certificate);
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no P-256", e);
        }
    }
}
