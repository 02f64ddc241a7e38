package smartshop.camera;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import smartshop.camera.identity.AuthorityPin;
import smartshop.camera.identity.DeviceIdentity;

/** A console's authority, as small as it can be. */
public final class TestAuthority {
    private static final X500Name NAME = new X500Name("CN=SmartShop test");

    private final KeyPair keys = newKeys();
    public final X509Certificate certificate = sign(NAME, keys.getPublic(), null);

    public AuthorityPin pin() {
        return AuthorityPin.of(certificate);
    }

    public DeviceIdentity identity(UUID camera) {
        KeyPair own = newKeys();
        X500Name name = new X500Name("CN=" + camera);
        return new DeviceIdentity(
                own.getPrivate(), sign(name, own.getPublic(), KeyPurposeId.id_kp_clientAuth), certificate);
    }

    /** A key and a certificate for a server. */
    public KeyStore server() throws Exception {
        KeyPair own = newKeys();
        X509Certificate leaf = sign(new X500Name("CN=console"), own.getPublic(), KeyPurposeId.id_kp_serverAuth);
        KeyStore store = store();
        store.setKeyEntry("console", own.getPrivate(), "test".toCharArray(), new Certificate[] {leaf, certificate});
        return store;
    }

    public KeyStore trust() throws Exception {
        KeyStore store = store();
        store.setCertificateEntry("authority", certificate);
        return store;
    }

    private static KeyStore store() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    /** @param purpose null for the authority itself */
    public X509Certificate sign(X500Name name, PublicKey key, KeyPurposeId purpose) {
        try {
            Date from = Date.from(Instant.now().minus(Duration.ofDays(1)));
            Date to = Date.from(Instant.now().plus(Duration.ofDays(1)));
            BigInteger serial = BigInteger.valueOf(System.nanoTime());
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(NAME, serial, from, to, name, key);
            if (purpose == null) {
                builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            } else {
                builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    public static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
