package smartshop.app.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * Where connections to typed addresses are made. A name is looked up once, each of its addresses checked, and exactly such an address
 * connected to; private and special ones only where the owner's list has them. Any thread may call.
 */
public final class Outbound implements AutoCloseable {
    private static final int CONNECT_MS = 5_000;
    private static final Duration NAME = Duration.ofSeconds(10);
    private static final int SILENCE_MS = 10_000;
    /** For a whole conversation in another protocol than HTTP. */
    private static final Duration CONVERSATION = Duration.ofSeconds(45);

    private final NameLookUps names;
    private final Gate gate;
    private final SSLSocketFactory tls;
    private final SafeHttp http;
    private final ScheduledThreadPoolExecutor deadlines = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("outbound-limit").daemon().factory());

    /** @param allowed asked for each connection */
    public Outbound(Supplier<AllowList> allowed) {
        this(Resolver.SYSTEM, allowed, SafeHttp.LIMIT);
    }

    Outbound(Resolver resolver, Supplier<AllowList> allowed, Duration limit) {
        this.names = new NameLookUps(resolver);
        this.gate = new Gate(names, allowed);
        SSLContext context = tls(new PeerTrust(gate));
        this.tls = new NamedTls(context.getSocketFactory());
        deadlines.setRemoveOnCancelPolicy(true);
        this.http = new SafeHttp(gate, context, deadlines, limit);
    }

    private static SSLContext tls(PeerTrust trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no TLS", e);
        }
    }

    public SafeHttp http() {
        return http;
    }

    /**
     * Connects, for protocols other than HTTP. The caller goes on to TLS with {@link #tls} and closes it; it closes itself after 45 s.
     * Its address has the name that was typed, so that nobody asks for it again.
     *
     * @throws RefusedAddressException if SmartShop does not go there; nothing was connected to then
     */
    public Socket connect(String host, int port) throws IOException {
        IOException last = new IOException("no address");
        for (InetAddress address : gate.addresses(host, NAME)) {
            GatedSocket socket = new GatedSocket(gate);
            try {
                socket.connect(new InetSocketAddress(address, port), CONNECT_MS);
                socket.setSoTimeout(SILENCE_MS);
                var unused = deadlines.schedule(socket::hangUp, CONVERSATION.toMillis(), TimeUnit.MILLISECONDS);
                return socket;
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw last;
    }

    /** TLS 1.2 or 1.3 over a socket of {@link #connect}; the host's name, or the pin, is always checked. */
    public SSLSocketFactory tls() {
        return tls;
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        names.close();
    }
}
