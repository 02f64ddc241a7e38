package smartshop.camera;

import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.CertificatePin;
import smartshop.camera.link.LinkAddress;

/** The console's end of the link, as small as it can be, over real TLS and a real WebSocket. */
public final class TestConsole implements AutoCloseable {
    public final UUID camera = UUID.randomUUID();
    public final String secret = "correct-horse-battery";
    public final BlockingQueue<AccessUnit> units = new LinkedBlockingQueue<>();
    public final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    public final CopyOnWriteArrayList<Session> sessions = new CopyOnWriteArrayList<>();
    /** How links ended. */
    public final CopyOnWriteArrayList<Integer> closed = new CopyOnWriteArrayList<>();

    /** Taken by a test to make the console read no further. */
    public final Semaphore gate = new Semaphore(1);

    public final AtomicInteger requests = new AtomicInteger();

    private final KeyStore keys;
    private Server server;
    private int port;

    public TestConsole() throws Exception {
        keys = keys();
        start();
    }

    public void start() throws Exception {
        server = new Server();
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStore(keys);
        tls.setKeyStorePassword("test");
        tls.setIncludeProtocols("TLSv1.3");
        HttpConfiguration http = new HttpConfiguration();
        http.addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector connector =
                new ServerConnector(server, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new Handler.Wrapper(WebSocketUpgradeHandler.from(server, this::map)) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                requests.incrementAndGet();
                return super.handle(request, response, callback);
            }
        });
        server.start();
        port = connector.getLocalPort();
    }

    private void map(ServerWebSocketContainer container) {
        container.setMaxBinaryMessageSize(LinkAddress.LARGEST_BINARY_MESSAGE);
        container.setIdleTimeout(Duration.ofSeconds(10));
        container.addMapping(LinkAddress.PATH + "*", (request, response, callback) -> {
            boolean known = LinkAddress.camera(Request.getPathInContext(request))
                    .filter(camera::equals)
                    .isPresent();
            boolean trusted = LinkAddress.secret(
                            String.valueOf(request.getHeaders().get(LinkAddress.AUTHORIZATION)))
                    .filter(secret::equals)
                    .isPresent();
            if (known && trusted) {
                return new Ingest();
            }
            Response.writeError(request, response, callback, known ? 401 : 404);
            return null;
        });
    }

    public int port() {
        return port;
    }

    public CertificatePin pin() throws Exception {
        Certificate certificate = keys.getCertificate("console");
        return CertificatePin.of(certificate);
    }

    public URI address() {
        return LinkAddress.of("127.0.0.1", port, camera);
    }

    /** The next picture; fails when none comes for long. */
    public AccessUnit unit() throws InterruptedException {
        AccessUnit unit = units.poll(30, TimeUnit.SECONDS);
        if (unit == null) {
            throw new AssertionError("no picture came");
        }
        return unit;
    }

    public String text() throws InterruptedException {
        String text = texts.poll(30, TimeUnit.SECONDS);
        if (text == null) {
            throw new AssertionError("no message came");
        }
        return text;
    }

    /** Cuts every connection without a word. */
    public void cut() {
        sessions.forEach(Session::disconnect);
        sessions.clear();
    }

    public void stop() throws Exception {
        server.stop();
    }

    @Override
    public void close() throws Exception {
        stop();
    }

    private static KeyStore keys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair pair = generator.generateKeyPair();
        X500Name name = new X500Name("CN=SmartShop test");
        Date from = Date.from(Instant.now().minus(Duration.ofDays(1)));
        Date to = Date.from(Instant.now().plus(Duration.ofDays(1)));
        Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(name, BigInteger.ONE, from, to, name, pair.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry("console", pair.getPrivate(), "test".toCharArray(), new Certificate[] {certificate});
        return keys;
    }

    /** One device's WebSocket. */
    public final class Ingest extends Session.Listener.AbstractAutoDemanding {
        @Override
        public void onWebSocketOpen(Session session) {
            super.onWebSocketOpen(session);
            sessions.add(session);
        }

        @Override
        public void onWebSocketBinary(ByteBuffer payload, org.eclipse.jetty.websocket.api.Callback callback) {
            gate.acquireUninterruptibly();
            gate.release();
            units.add(AccessUnit.fromMessage(payload));
            callback.succeed();
        }

        @Override
        public void onWebSocketClose(int status, String reason, org.eclipse.jetty.websocket.api.Callback callback) {
            closed.add(status);
            callback.succeed();
        }

        @Override
        public void onWebSocketText(String message) {
            texts.add(message);
        }
    }
}
