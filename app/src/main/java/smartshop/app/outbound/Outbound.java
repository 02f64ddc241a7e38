package smartshop.app.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * Where connections to typed addresses are made. A name is looked up once, each of its addresses checked, and exactly such an address
 * connected to; private and special ones only where the owner's list has them. Any thread may call.
 */
public final class Outbound implements AutoCloseable {
    private static final int CONNECT_MS = 5_000;

    private final Gate gate;
    private final SSLContext tls;
    private final SafeHttp http;

    /** @param allowed asked for each connection */
    public Outbound(Supplier<AllowList> allowed) {
        this(Resolver.SYSTEM, allowed, SafeHttp.LIMIT);
    }

    Outbound(Resolver resolver, Supplier<AllowList> allowed, Duration limit) {
        this.gate = new Gate(resolver, allowed);
        this.tls = tls(new PeerTrust(gate));
        this.http = new SafeHttp(gate, tls, limit);
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
     * Connects, for protocols other than HTTP. The caller closes it, sets a limit for silence and goes on to TLS.
     *
     * @throws RefusedAddressException if SmartShop does not go there; nothing was connected to then
     */
    public Socket connect(String host, int port) throws IOException {
        IOException last = new IOException("no address");
        for (InetAddress address : gate.addresses(host)) {
            Socket socket = new GatedSocket(gate);
            try {
                socket.connect(new InetSocketAddress(address, port), CONNECT_MS);
                return socket;
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw last;
    }

    /** TLS 1.2 or 1.3 over a socket of {@link #connect}, the host's name or pin checked. Closing it closes both. */
    public SSLSocket secured(Socket socket, String host, int port) throws IOException {
        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(socket, host, port, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    /** For a protocol that goes on to TLS within a connection. */
    public SSLSocketFactory tlsSockets() {
        return tls.getSocketFactory();
    }

    @Override
    public void close() {
        http.close();
    }
}
