package smartshop.app.outbound;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** A real HTTPS server on loopback whose certificate nobody vouches for. It keeps what it was sent. */
public final class HttpsPeer implements AutoCloseable {
    /** What came. @param headers names in small letters */
    public record Received(String path, Map<String, String> headers, String body) {}

    /** What is answered. Throws to break the connection off. */
    public interface Answers {
        void answer(Received received, Response response) throws Exception;
    }

    public static final String NAME = "peer.smartshop.test";

    private final Server server = new Server();
    private final ServerConnector connector;
    private final Identity identity;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Answers answers = (what, response) -> response.setStatus(200);

    /** A key with its self-signed certificate. */
    public record Identity(KeyStore keys, X509Certificate certificate) {
        private static final char[] PASSWORD = "test".toCharArray();

        public static Identity fresh() throws Exception {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            KeyPair pair = generator.generateKeyPair();
            X500Name name = new X500Name("CN=" + NAME);
            Instant now = Instant.now();
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    name,
                                    BigInteger.ONE,
                                    Date.from(now.minus(Duration.ofDays(1))),
                                    Date.from(now.plus(Duration.ofDays(1))),
                                    name,
                                    pair.getPublic())
                            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            keys.setKeyEntry("peer", pair.getPrivate(), PASSWORD, new X509Certificate[] {certificate});
            return new Identity(keys, certificate);
        }

        public SSLContext context() throws Exception {
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(keys, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            return context;
        }

        public String fingerprint() throws Exception {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        }
    }

    private HttpsPeer(String address, int port, Identity identity) throws Exception {
        this.identity = identity;
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setSslContext(identity.context());
        HttpConfiguration http = new HttpConfiguration();
        http.addCustomizer(new SecureRequestCustomizer(false)); // it is called by its address
        connector = new ServerConnector(server, tls, new HttpConnectionFactory(http));
        connector.setHost(address);
        connector.setPort(port);
        connector.setReuseAddress(true);
        server.addConnector(connector);
        server.setHandler(new Keep());
        server.start();
    }

    public static HttpsPeer on(String address) throws Exception {
        return new HttpsPeer(address, 0, Identity.fresh());
    }

    /** One that was there before, at the same place and with the same certificate. */
    public HttpsPeer again() throws Exception {
        HttpsPeer next = new HttpsPeer(connector.getHost(), port(), identity);
        next.answers = answers;
        return next;
    }

    private int lastPort;

    public int port() {
        lastPort = connector.getLocalPort() > 0 ? connector.getLocalPort() : lastPort;
        return lastPort;
    }

    public InetSocketAddress address() throws Exception {
        return new InetSocketAddress(InetAddress.getByName(connector.getHost()), port());
    }

    public String url(String path) {
        String host = connector.getHost().contains(":") ? "[" + connector.getHost() + "]" : connector.getHost();
        return "https://" + host + ":" + port() + path;
    }

    public Identity identity() {
        return identity;
    }

    /** An allow-list with this peer alone, its certificate pinned. */
    public AllowList allowed() throws Exception {
        return AllowList.NOTHING.with(Allowed.of(connector.getHost(), identity.fingerprint()));
    }

    public List<Received> received() {
        return received;
    }

    public void answer(Answers next) {
        answers = next;
    }

    private final class Keep extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            Map<String, String> headers = new TreeMap<>();
            request.getHeaders().forEach(field -> headers.put(field.getLowerCaseName(), field.getValue()));
            String body = Content.Source.asString(request, StandardCharsets.UTF_8);
            Received what = new Received(request.getHttpURI().getPathQuery(), headers, body);
            received.add(what);
            answers.answer(what, response);
            callback.succeeded();
            return true;
        }
    }

    @Override
    public void close() throws Exception {
        port();
        server.stop();
    }
}
