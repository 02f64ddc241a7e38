package smartshop.camera.identity;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** How a device asks for a certificate: PKCS#10. Only the key in it counts; who the device is, the console says. */
public final class CertificateRequest {
    private static final String CURVE = "secp256r1";
    /** Of the curve P-256: FIPS 186-4, D.1.2.3. */
    private static final BigInteger P256_ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private CertificateRequest() {}

    /** A new P-256 key. */
    public static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no P-256", e);
        }
    }

    /** In base64. */
    public static String text(KeyPair key) {
        try {
            byte[] request = new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=camera"), key.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate()))
                    .getEncoded();
            return Base64.getEncoder().encodeToString(request);
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException("This Java cannot sign with P-256", e);
        }
    }

    /**
     * The key in {@link #text}, whose holder signed it.
     *
     * @throws IllegalArgumentException if it is no request, its signature is wrong, or the key is not P-256
     */
    public static PublicKey key(String text) {
        try {
            JcaPKCS10CertificationRequest request =
                    new JcaPKCS10CertificationRequest(Base64.getDecoder().decode(text));
            PublicKey key = request.getPublicKey();
            require(key instanceof ECPublicKey ec && ec.getParams().getOrder().equals(P256_ORDER), "not a P-256 key");
            require(
                    request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key)),
                    "signed with another key");
            return key;
        } catch (IOException | GeneralSecurityException | OperatorCreationException | PKCSException e) {
            throw new IllegalArgumentException("Not a request for a certificate", e);
        } catch (RuntimeException e) {
            // Bouncy Castle says so of malformed bytes in many ways, such as an index out of bounds.
            throw new IllegalArgumentException("Not a request for a certificate", e);
        }
    }

    private static void require(boolean good, String why) {
        if (!good) {
            throw new IllegalArgumentException("Not a request for a certificate: " + why);
        }
    }
}
