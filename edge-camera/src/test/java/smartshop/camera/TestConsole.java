package smartshop.camera;

import java.nio.ByteBuffer;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.EndPoint;
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
import org.jspecify.annotations.Nullable;
import smartshop.camera.identity.DeviceIdentity;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.ConsoleAddress;
import smartshop.camera.link.LinkAddress;
import smartshop.camera.link.LinkMessage;
import smartshop.camera.link.Ping;
import smartshop.camera.link.Pong;
import smartshop.camera.link.SegmentPart;
import smartshop.camera.link.StreamSettings;

/** The console's end of the link, as small as it can be, over real TLS and a real WebSocket. */
public final class TestConsole implements AutoCloseable {
    public final UUID camera = UUID.randomUUID();
    public final TestAuthority authority = new TestAuthority();
    /** Of the camera that this console knows. */
    public final DeviceIdentity identity = authority.identity(camera);

    public final BlockingQueue<AccessUnit> units = new LinkedBlockingQueue<>();
    public final BlockingQueue<SegmentPart> parts = new LinkedBlockingQueue<>();
    /** The first bytes of the binary messages, as they came. */
    public final CopyOnWriteArrayList<Byte> kinds = new CopyOnWriteArrayList<>();

    public final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    public final CopyOnWriteArrayList<Session> sessions = new CopyOnWriteArrayList<>();
    /** How links ended. */
    public final CopyOnWriteArrayList<Integer> closed = new CopyOnWriteArrayList<>();

    /** Taken by a test to make the console read no further. */
    public final Semaphore gate = new Semaphore(1);

    public final AtomicInteger requests = new AtomicInteger();

    /** Sent to a device as soon as it is there; null: nothing. */
    public volatile @Nullable StreamSettings settings =
            new StreamSettings(1, 320, 240, 15, 1_500_000, List.of(), false, "");

    private final KeyStore keys;
    private Server server;
    private int port;

    public TestConsole() throws Exception {
        keys = authority.server();
        start();
    }

    public void start() throws Exception {
        server = new Server();
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStore(keys);
        tls.setKeyStorePassword("test");
        tls.setIncludeProtocols("TLSv1.3");
        tls.setTrustStore(authority.trust());
        tls.setWantClientAuth(true);
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
            if (request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE) instanceof EndPoint.SslSessionData tls
                    && tls.peerCertificates() != null
                    && DeviceIdentity.camera(tls.peerCertificates()[0]).equals(camera)) {
                return new Ingest();
            }
            Response.writeError(request, response, callback, 401);
            return null;
        });
    }

    public int port() {
        return port;
    }

    public ConsoleAddress address() {
        return new ConsoleAddress("127.0.0.1", port);
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

    /** Tells the newest device something. */
    public void say(LinkMessage message) {
        sessions.getLast().sendText(message.toJson(), org.eclipse.jetty.websocket.api.Callback.NOOP);
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

    /** One device's WebSocket. */
    public final class Ingest extends Session.Listener.AbstractAutoDemanding {
        private long receivedBytes;

        @Override
        public void onWebSocketOpen(Session session) {
            super.onWebSocketOpen(session);
            sessions.add(session);
            if (settings != null) {
                say(settings);
            }
        }

        private void say(LinkMessage message) {
            getSession().sendText(message.toJson(), org.eclipse.jetty.websocket.api.Callback.NOOP);
        }

        @Override
        public void onWebSocketBinary(ByteBuffer payload, org.eclipse.jetty.websocket.api.Callback callback) {
            gate.acquireUninterruptibly();
            gate.release();
            receivedBytes += payload.remaining();
            boolean part = payload.get(payload.position()) == SegmentPart.KIND;
            kinds.add(payload.get(payload.position()));
            if (part) {
                parts.add(SegmentPart.fromMessage(payload));
            } else {
                units.add(AccessUnit.fromMessage(payload));
            }
            callback.succeed();
        }

        @Override
        public void onWebSocketClose(int status, String reason, org.eclipse.jetty.websocket.api.Callback callback) {
            closed.add(status);
            callback.succeed();
        }

        @Override
        public void onWebSocketText(String message) {
            if (LinkMessage.fromJson(message).orElse(null) instanceof Ping(long number)) {
                say(new Pong(number, receivedBytes, 1000 * System.currentTimeMillis()));
            } else {
                texts.add(message);
            }
        }
    }
}
