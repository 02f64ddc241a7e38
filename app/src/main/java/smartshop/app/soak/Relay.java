package smartshop.app.soak;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A network between a device and the console that can be cut, reset and frozen. On loopback; any thread may call. */
final class Relay implements AutoCloseable {
    private static final int BUFFER = 16 << 10;
    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private final ServerSocket server;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private boolean frozen;
    private volatile boolean dark;

    /** @param target port on this machine that everything is carried to */
    Relay(int target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().name("relay-" + port()).daemon().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Ends every connection; new ones are let in. */
    void cut() {
        sockets.forEach(Relay::close);
        thaw();
    }

    /** As {@link #cut}, with a reset instead of an orderly end. */
    void reset() {
        sockets.forEach(Relay::resetAtClose);
        cut();
    }

    /** Connections stand and carry nothing. */
    synchronized void freeze() {
        frozen = true;
    }

    synchronized void thaw() {
        frozen = false;
        notifyAll();
    }

    /** @param now whether whoever calls is hung up on at once */
    void dark(boolean now) {
        dark = now;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket device = server.accept();
                if (dark) {
                    device.close();
                } else {
                    connect(device);
                }
            } catch (IOException e) {
                log.debug("Relay: {}", e.getMessage());
            }
        }
    }

    private void connect(Socket device) throws IOException {
        sockets.add(device); // before the console hears of it, so that whoever it has told can cut it
        Socket console;
        try {
            console = new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException e) {
            sockets.remove(device);
            device.close();
            throw e;
        }
        sockets.add(console);
        carry(device, console);
        carry(console, device);
    }

    private void carry(Socket from, Socket to) {
        Thread.ofPlatform().name("relayed-" + port()).daemon().start(() -> pump(from, to));
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                passGate();
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            log.debug("Relay: {}", e.getMessage()); // the usual end
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private synchronized void passGate() throws InterruptedException {
        while (frozen) {
            wait();
        }
    }

    private static void resetAtClose(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (SocketException e) {
            log.debug("Relay: {}", e.getMessage()); // it has just been closed
        }
    }

    private static void close(Closeable open) {
        try {
            open.close();
        } catch (IOException e) {
            log.debug("Relay: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        close(server);
        cut();
    }
}
