package smartshop.app.authority;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The three kinds of certificates that the authority signs. All are P-256 with SHA-256. */
final class CertificateForms {
    private static final X500Name AUTHORITY = new X500Name("CN=SmartShop authority");
    private static final Duration AUTHORITY_VALID = Duration.ofDays(3650);

    /**
     * Addresses and this machine, and no name of any website: a phone that trusts this authority can be led astray by nobody who steals
     * its key, but in a network where addresses are called. Whole address families, for nobody knows a shop's addresses in ten years:
     * an address and a mask of zeros each.
     */
    private static final NameConstraints NO_WEBSITE = new NameConstraints(
            new GeneralSubtree[] {
                new GeneralSubtree(new GeneralName(GeneralName.dNSName, "localhost")),
                new GeneralSubtree(new GeneralName(GeneralName.iPAddress, new DEROctetString(new byte[8]))),
                new GeneralSubtree(new GeneralName(GeneralName.iPAddress, new DEROctetString(new byte[32])))
            },
            null);

    /** Made at every start, so it never gets old. */
    private static final Duration SERVER_VALID = Duration.ofDays(365);

    /** A camera that is switched off for a season comes back: it renews after two thirds. Revoking needs no expiry. */
    static final Duration CLIENT_VALID = Duration.ofDays(365);

    /** A camera whose clock stands a little behind still accepts them. */
    private static final Duration SKEW = Duration.ofDays(2);

    private final X509Certificate authority;
    private final PrivateKey key;
    private final Clock clock;

    CertificateForms(X509Certificate authority, PrivateKey key, Clock clock) {
        this.authority = authority;
        this.key = key;
        this.clock = clock;
    }

    static X509Certificate authority(KeyPair pair, Clock clock) {
        Instant now = clock.instant();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                AUTHORITY,
                serial(),
                Date.from(now.minus(SKEW)),
                Date.from(now.plus(AUTHORITY_VALID)),
                AUTHORITY,
                pair.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
            builder.addExtension(Extension.nameConstraints, true, NO_WEBSITE);
        } catch (CertIOException e) {
            throw unexpected(e);
        }
        return signed(builder, pair.getPrivate());
    }

    X509Certificate server(PublicKey owner, List<String> names) {
        JcaX509v3CertificateBuilder builder =
                leaf("SmartShop console", owner, SERVER_VALID, KeyPurposeId.id_kp_serverAuth);
        GeneralName[] all = names.stream().map(CertificateForms::name).toArray(GeneralName[]::new);
        try {
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(all));
        } catch (CertIOException e) {
            throw unexpected(e);
        }
        return signed(builder, key);
    }

    X509Certificate client(UUID camera, PublicKey owner) {
        return signed(leaf(camera.toString(), owner, CLIENT_VALID, KeyPurposeId.id_kp_clientAuth), key);
    }

    private JcaX509v3CertificateBuilder leaf(String name, PublicKey owner, Duration valid, KeyPurposeId purpose) {
        Instant now = clock.instant();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                authority,
                serial(),
                Date.from(now.minus(SKEW)),
                Date.from(now.plus(valid)),
                new X500Name("CN=" + name),
                owner);
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
        } catch (CertIOException e) {
            throw unexpected(e);
        }
        return builder;
    }

    private static GeneralName name(String text) {
        boolean address = text.indexOf(':') >= 0 || text.matches("[0-9.]+");
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, text);
    }

    private static BigInteger serial() {
        return new BigInteger(127, new SecureRandom());
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, PrivateKey key) {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw unexpected(e);
        }
    }

    private static IllegalStateException unexpected(Exception e) {
        return new IllegalStateException("A certificate could not be made", e);
    }
}
