package smartshop.app.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens on one port of several of this machine's addresses and counts who comes. */
final class Counter implements AutoCloseable {
    private final List<ServerSocket> doors = new ArrayList<>();
    private final AtomicInteger came = new AtomicInteger();

    Counter(String... addresses) throws IOException {
        int port = 0;
        for (String address : addresses) {
            ServerSocket door = new ServerSocket(port, 50, InetAddress.getByName(address));
            port = door.getLocalPort();
            doors.add(door);
            Thread.ofPlatform().daemon().name("counter-" + address).start(() -> count(door));
        }
    }

    private void count(ServerSocket door) {
        while (!door.isClosed()) {
            try (Socket guest = door.accept()) {
                came.incrementAndGet();
            } catch (IOException e) {
                return;
            }
        }
    }

    int port() {
        return doors.getFirst().getLocalPort();
    }

    /** How many have come up to now: those whom the kernel let in before this call are counted. */
    int came() throws IOException {
        int before = came.get();
        try (Socket own = new Socket(java.net.Proxy.NO_PROXY)) {
            own.connect(doors.getFirst().getLocalSocketAddress());
            while (own.getInputStream().read() >= 0) {
                // until it was counted and closed
            }
        } catch (IOException e) {
            // reset instead of closed: counted as well
        }
        while (came.get() == before) {
            Thread.onSpinWait();
        }
        return came.getAndAdd(-1) - 1;
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket door : doors) {
            door.close();
        }
    }
}
