package smartshop.app.outbound;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;

/** Checks the very address that it connects to, whoever found it out. No proxy, whatever the environment says. */
final class GatedSocket extends Socket {
    private final Gate gate;

    GatedSocket(Gate gate) {
        super(Proxy.NO_PROXY);
        this.gate = gate;
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
        connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        if (!(endpoint instanceof InetSocketAddress peer) || peer.getAddress() == null) {
            throw new RefusedAddressException("An address was to be connected to that nobody had looked up.");
        }
        gate.check(peer.getAddress());
        super.connect(peer, timeout);
    }

    /** Ends whatever waits on it. */
    void hangUp() {
        try {
            close();
        } catch (IOException e) {
            // it is over either way
        }
    }
}
