package smartshop.camera.identity;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trusts consoles of one authority: the certificate must be signed by the pinned key and be made for servers, so that no
 * camera of the same shop can pose as the console. Extended, because the JDK would wrap a plain trust manager and check
 * the host's name as well, which a shop's console has none of; dates are left out because a Raspberry Pi without network
 * time lives in the past.
 */
public final class ConsoleTrust extends X509ExtendedTrustManager {
    private static final String SERVER = "1.3.6.1.5.5.7.3.1"; // id-kp-serverAuth, RFC 5280

    private final AuthorityPin pin;

    private ConsoleTrust(AuthorityPin pin) {
        this.pin = pin;
    }

    /**
     * A context for a client of TLS 1.3.
     *
     * @param identity shown to the console; null while the device has none
     */
    public static SSLContext context(AuthorityPin pin, @Nullable DeviceIdentity identity) {
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(
                    identity == null ? null : identity.keyManagers(), new TrustManager[] {new ConsoleTrust(pin)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no TLS 1.3", e);
        }
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        X509Certificate authority = chain.length == 2 ? chain[1] : null;
        if (authority == null || authority.getBasicConstraints() < 0 || !pin.matches(authority)) {
            throw new ForeignConsoleException("The console's authority is not the pinned one");
        }
        try {
            chain[0].verify(authority.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new ForeignConsoleException("The console's certificate is not signed by its authority");
        }
        List<String> purposes = chain[0].getExtendedKeyUsage();
        if (purposes == null || !purposes.contains(SERVER)) {
            throw new ForeignConsoleException("The certificate is no console's");
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("A device serves nobody");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
