package smartshop.app.ingest;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import smartshop.app.authority.CertificateAuthority;
import smartshop.camera.link.LinkAddress;

/** The one port that the console opens: HTTPS with TLS 1.3, and WebSocket at {@code /ingest/{camera}}. */
public final class ConsoleServer implements AutoCloseable {
    /** Strangers, and more cameras than a shop has, each with connections that are not known to be dead. */
    private static final int MOST_CONNECTIONS = 4 * Strangers.MOST;

    public static final String LOOPBACK = "127.0.0.1";

    /** They are named {@code ingest-…}; idle ones leave slowly. */
    public static final int MOST_THREADS = 24;

    /** The key lives as long as the server and is never written. */
    private static final char[] IN_MEMORY = "in memory".toCharArray();

    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final Server server;
    private final ServerConnector connector;
    private final CameraSockets sockets;
    private final Strangers strangers;

    private ConsoleServer(Server server, ServerConnector connector, CameraSockets sockets, Strangers strangers) {
        this.server = server;
        this.connector = connector;
        this.sockets = sockets;
        this.strangers = strangers;
    }

    /**
     * Opens the port.
     *
     * @param port 0 for any free one
     * @param loopback whether only programs of this machine may call
     * @param others for further paths; they find the server's container for WebSockets
     * @throws PortException if it cannot be opened, for example because another program listens there
     */
    public static ConsoleServer open(
            int port,
            boolean loopback,
            CertificateAuthority authority,
            CameraDesk desk,
            Refusals refusals,
            Clock clock,
            Handler... others)
            throws PortException {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 2);
        threads.setName("ingest");
        Server server = new Server(threads);
        ServerConnector connector = connector(server, authority);
        connector.addBean(new ForeignCertificates(refusals));
        Strangers strangers = new Strangers(System::nanoTime);
        connector.addBean(strangers);
        connector.setPort(port);
        connector.setHost(loopback ? LOOPBACK : null);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
        server.setErrorHandler(quietErrors());
        CameraSockets sockets = new CameraSockets(desk, clock);
        Handler.Sequence paths = new Handler.Sequence(new IngestHandler(container(server), desk, sockets, refusals));
        List.of(others).forEach(paths::addHandler);
        server.setHandler(paths);
        start(server, port);
        return new ConsoleServer(server, connector, sockets, strangers);
    }

    private static ServerConnector connector(Server server, CertificateAuthority authority) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(8 << 10);
        // Cameras call an address, not a name, and know the authority by its pin.
        http.addCustomizer(new SecureRequestCustomizer(false));
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStore(authority.server(LocalNames.all(), IN_MEMORY));
        tls.setKeyStorePassword(new String(IN_MEMORY));
        tls.setTrustStore(authority.trusted());
        // Wanted of everybody, so that a new device can ask to be paired; needed on the cameras' path.
        tls.setWantClientAuth(true);
        tls.setIncludeProtocols("TLSv1.3");
        HttpConnectionFactory http11 = new HttpConnectionFactory(http);
        ServerConnector connector = new ServerConnector(
                server, 1, 1, new SslConnectionFactory(tls, HttpVersion.HTTP_1_1.asString()), http11);
        connector.setIdleTimeout(SILENCE.toMillis());
        return connector;
    }

    private static ServerWebSocketContainer container(Server server) {
        ServerWebSocketContainer container = ServerWebSocketContainer.ensure(server);
        container.setMaxBinaryMessageSize(LinkAddress.LARGEST_BINARY_MESSAGE);
        container.setMaxFrameSize(LinkAddress.LARGEST_BINARY_MESSAGE);
        container.setMaxTextMessageSize(LinkAddress.LARGEST_TEXT_MESSAGE);
        container.setIdleTimeout(SILENCE);
        return container;
    }

    /** Strangers learn nothing from an error but its number. */
    private static ErrorHandler quietErrors() {
        ErrorHandler errors = new ErrorHandler();
        errors.setShowStacks(false);
        errors.setShowCauses(false);
        errors.setShowOrigin(false);
        return errors;
    }

    private static void start(Server server, int port) throws PortException {
        try {
            server.start();
        } catch (Exception e) {
            stop(server);
            throw PortException.of(port, e);
        }
    }

    /** The port that was opened. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Ends the connections of devices that have not been heard of for long, and of strangers. Call about every second. */
    public void dropSilent() {
        sockets.dropSilent();
        strangers.check();
    }

    /** Ends the camera's connection, if it has one: when it returns, the socket is closed. */
    public void hangUp(UUID camera) {
        sockets.hangUp(camera);
    }

    @Override
    public void close() {
        sockets.all().forEach(socket -> socket.hangUp("The console closes"));
        stop(server);
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The server did not stop", e);
        }
    }
}
