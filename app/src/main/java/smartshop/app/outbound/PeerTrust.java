package smartshop.app.outbound;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * A certificate is checked as Java does it, with the name; but where the owner pinned one for an allowed address, exactly that one
 * is good and no other.
 */
final class PeerTrust extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager usual;
    private final Gate gate;

    PeerTrust(Gate gate) {
        this.usual = usual();
        this.gate = gate;
    }

    private static X509ExtendedTrustManager usual() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no authorities that it trusts", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        Optional<Allowed> allowed = gate.allowed().entry(socket.getInetAddress());
        Optional<String> pin = allowed.flatMap(Allowed::pin);
        if (pin.isPresent()) {
            if (!MessageDigest.isEqual(
                    pin.get().getBytes(US_ASCII), fingerprint(chain[0]).getBytes(US_ASCII))) {
                throw new UntrustedPeerException(
                        "The computer there shows another certificate than the one that the owner wrote down for it.");
            }
            return;
        }
        try {
            usual.checkServerTrusted(chain, authType, socket);
        } catch (CertificateException e) {
            throw allowed.isEmpty()
                    ? new UntrustedPeerException("The computer there shows no certificate that proves whose it is.")
                    : new UntrustedPeerException(
                            "The computer there shows a certificate that nobody vouches for. If it is yours, write down its SHA-256 fingerprint beside its address in Settings: %s"
                                    .formatted(fingerprint(chain[0])));
        }
    }

    private static String fingerprint(X509Certificate certificate) throws CertificateException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("Only sockets are used, whose peer's address is known");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("Only sockets are used, whose peer's address is known");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("Nobody calls here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("Nobody calls here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("Nobody calls here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return usual.getAcceptedIssuers();
    }
}
