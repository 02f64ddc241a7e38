package smartshop.app.ingest;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.LinkMessage;
import smartshop.camera.link.Ping;
import smartshop.camera.link.Pong;
import smartshop.camera.link.SegmentPart;

/** One connection of a camera. Jetty calls it from one thread at a time, by method handles, which is why it is public. */
public final class CameraSocket implements Session.Listener.AutoDemanding, Uplink {
    /** A device whose link takes nothing hears nothing. */
    private static final long GOODBYE_MS = 500;

    /** A device that asks and does not listen would fill the memory. */
    private static final int MOST_UNSENT = 64;

    private static final Logger log = LoggerFactory.getLogger(CameraSocket.class);

    private final UUID camera;
    private final byte[] key;
    private final CameraSockets sockets;
    private volatile @Nullable Session session;
    private volatile @Nullable CameraLine line;
    /** Jetty's threads come one after the other. */
    private long receivedBytes;

    private volatile long heard = System.nanoTime();

    /** @param key SHA-256 of the public key that the device showed */
    CameraSocket(UUID camera, byte[] key, CameraSockets sockets) {
        this.camera = camera;
        this.key = key;
        this.sockets = sockets;
    }

    UUID camera() {
        return camera;
    }

    byte[] key() {
        return key;
    }

    boolean open() {
        Session current = session;
        return current != null && current.isOpen();
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        opened.setMaxOutgoingFrames(MOST_UNSENT);
        session = opened;
        heard = System.nanoTime();
        line = sockets.opened(this);
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        heard = System.nanoTime();
        receivedBytes += payload.remaining();
        try {
            CameraLine current = line;
            if (current != null && sockets.isCurrent(this)) {
                deliver(payload, current);
            }
            callback.succeed();
        } catch (IllegalArgumentException e) {
            callback.succeed();
            log.warn("Camera {} sent a message that is none of the link; its connection is closed", camera);
            close(StatusCode.BAD_PAYLOAD, "Not a link message");
        }
    }

    private static void deliver(ByteBuffer message, CameraLine line) {
        if (message.hasRemaining() && message.get(message.position()) == SegmentPart.KIND) {
            line.segmentPart(SegmentPart.fromMessage(message));
        } else {
            line.accessUnit(AccessUnit.fromMessage(message));
        }
    }

    @Override
    public void onWebSocketText(String text) {
        heard = System.nanoTime();
        try {
            LinkMessage.fromJson(text).ifPresent(this::message);
        } catch (IllegalArgumentException e) {
            log.warn("Camera {} sent a message that is none of the link; its connection is closed", camera);
            close(StatusCode.BAD_PAYLOAD, "Not a link message");
        }
    }

    private void message(LinkMessage message) {
        CameraLine current = line;
        if (message instanceof Ping(long number)) {
            send(new Pong(
                    number,
                    receivedBytes,
                    ChronoUnit.MICROS.between(Instant.EPOCH, sockets.clock().instant())));
        } else if (current != null && sockets.isCurrent(this)) {
            current.message(message);
        }
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        log.debug("Connection of camera {} broke: {}", camera, cause.toString());
    }

    @Override
    public void onWebSocketClose(int status, String reason, Callback callback) {
        CameraLine current = line;
        if (sockets.closed(this) && current != null) {
            current.closed();
        }
        callback.succeed();
    }

    @Override
    public void send(LinkMessage message) {
        Session current = session;
        if (current != null) {
            current.sendText(message.toJson(), Callback.from(Callback.NOOP::succeed, failure -> current.disconnect()));
        }
    }

    /** Since the device was last heard. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heard);
    }

    /** For one that has been told to go. */
    void disconnect() {
        Session current = session;
        if (current != null) {
            current.disconnect();
        }
    }

    /** Without a goodbye, which a device that is gone would never answer. */
    void drop() {
        Session current = session;
        if (current != null) {
            log.info(
                    "Camera {} has not been heard of for {} s; its connection is closed",
                    camera,
                    silence().toSeconds());
            current.disconnect();
        }
    }

    @Override
    public void hangUp(String reason) {
        close(StatusCode.NORMAL, reason);
    }

    /** Says goodbye, and closes the socket whether that was heard or not. */
    void cutOff(String reason) {
        Session current = session;
        if (current != null) {
            Callback.Completable said = new Callback.Completable();
            current.close(StatusCode.POLICY_VIOLATION, reason, said);
            said.completeOnTimeout(null, GOODBYE_MS, TimeUnit.MILLISECONDS)
                    .exceptionally(e -> null)
                    .join();
            current.disconnect();
        }
    }

    private void close(int status, String reason) {
        Session current = session;
        if (current != null) {
            current.close(status, reason, Callback.NOOP);
        }
    }
}
