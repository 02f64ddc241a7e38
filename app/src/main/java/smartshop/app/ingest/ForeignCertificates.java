package smartshop.app.ingest;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.security.cert.CertificateException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslHandshakeListener;

/** Hears of devices that TLS itself turned away because of the certificate that they showed. */
final class ForeignCertificates implements SslHandshakeListener {
    private final Refusals refusals;

    ForeignCertificates(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void handshakeFailed(Event event, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                refusals.foreignCertificate(from(event.getEndPoint()));
                return;
            }
        }
    }

    private static String from(EndPoint endPoint) {
        SocketAddress address = endPoint.getRemoteSocketAddress();
        return address instanceof InetSocketAddress internet
                ? internet.getAddress().getHostAddress()
                : String.valueOf(address);
    }
}
