package smartshop.app.channel;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import smartshop.app.outbound.Allowed;

/** A real mail server on this machine, over TLS. */
final class MailPeer implements AutoCloseable {
    static final String ADDRESS = "127.0.0.4";
    private static final int PATIENT_MS = 20_000;

    private final GreenMail server;

    MailPeer() {
        this(0);
    }

    MailPeer(int port) {
        ServerSetup setup = new ServerSetup(port, ADDRESS, ServerSetup.PROTOCOL_SMTPS);
        setup.setServerStartupTimeout(PATIENT_MS);
        server = new GreenMail(setup);
        server.setUser("shop@example.org", "shop", "s3cret-word");
        server.start();
    }

    int port() {
        return server.getSmtps().getPort();
    }

    List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    Allowed allowed() throws Exception {
        SSLContext anybody = SSLContext.getInstance("TLS");
        anybody.init(null, new TrustManager[] {new Anybody()}, null);
        try (SSLSocket socket = (SSLSocket) anybody.getSocketFactory().createSocket(ADDRESS, port())) {
            socket.startHandshake();
            X509Certificate shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(shown.getEncoded());
            return Allowed.of(ADDRESS, HexFormat.of().formatHex(digest));
        }
    }

    /** What one types to send through it. */
    Map<Field, String> account() {
        return Map.of(
                Field.HOST, ADDRESS,
                Field.SECURITY, "tls",
                Field.PORT, String.valueOf(port()),
                Field.USER, "shop",
                Field.PASSWORD, "s3cret-word",
                Field.FROM, "shop@example.org",
                Field.TO, "olga@example.org, mia@example.org");
    }

    @Override
    public void close() {
        server.stop();
    }

    /** To look at a certificate. */
    private static final class Anybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
