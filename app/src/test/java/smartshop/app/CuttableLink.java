package smartshop.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A port that leads to the console's, as long as nobody cuts it. */
final class CuttableLink implements AutoCloseable {
    private final ServerSocket listening = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile int target;
    private volatile boolean cut;

    CuttableLink(int target) throws IOException {
        this.target = target;
        Thread.ofPlatform().name("link").daemon().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    void cut() throws IOException {
        cut = true;
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    void mend(int newTarget) {
        target = newTarget;
        cut = false;
    }

    private void accept() {
        try {
            while (true) {
                connect(listening.accept());
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void connect(Socket device) throws IOException {
        if (cut) {
            device.close();
            return;
        }
        sockets.add(device);
        try {
            Socket console = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(console);
            Thread.ofPlatform().name("link-up").daemon().start(() -> pass(device, console));
            Thread.ofPlatform().name("link-down").daemon().start(() -> pass(console, device));
        } catch (IOException e) {
            device.close(); // the console is not there
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // Cut.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cut();
    }
}
