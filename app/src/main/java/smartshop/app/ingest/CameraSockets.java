package smartshop.app.ingest;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import smartshop.camera.link.Ping;

/** The connections that stand: one for each camera, the newest. */
final class CameraSockets {
    private static final CameraLine NOWHERE = unit -> {};

    private final CameraDesk desk;
    private final Clock clock;
    private final Map<UUID, CameraSocket> current = new ConcurrentHashMap<>();
    /** Were told that a newer one took their place; many can no longer hear it. */
    private final Queue<CameraSocket> leaving = new ConcurrentLinkedQueue<>();

    CameraSockets(CameraDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    /** A device that comes back after a cut is let in before its old connection is known to be dead. One at a time: the last to connect counts. */
    synchronized CameraLine opened(CameraSocket socket) {
        CameraSocket older = current.put(socket.camera(), socket);
        if (older != null) {
            older.hangUp("A newer connection took over");
            leaving.add(older);
        }
        if (!desk.admits(socket.camera(), socket.key())) {
            // Revoked since its request: the one who revoked saw no socket to close.
            current.remove(socket.camera(), socket);
            socket.cutOff("The camera was removed");
            return NOWHERE;
        }
        return desk.connected(socket.camera(), socket);
    }

    boolean isCurrent(CameraSocket socket) {
        return current.get(socket.camera()) == socket;
    }

    /** @return whether it was the camera's current connection */
    boolean closed(CameraSocket socket) {
        return current.remove(socket.camera(), socket);
    }

    void hangUp(UUID camera) {
        CameraSocket socket = current.remove(camera);
        if (socket != null) {
            socket.cutOff("The camera was removed");
        }
    }

    /** A device says something at least every two seconds. */
    void dropSilent() {
        for (CameraSocket socket = leaving.poll(); socket != null; socket = leaving.poll()) {
            socket.disconnect();
        }
        current.values().stream()
                .filter(socket -> socket.silence().compareTo(Ping.DEAD_AFTER) >= 0)
                .forEach(CameraSocket::drop);
    }

    List<CameraSocket> all() {
        return List.copyOf(current.values());
    }
}
