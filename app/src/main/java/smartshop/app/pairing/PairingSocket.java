package smartshop.app.pairing;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.live.Frame;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.LinkMessage;
import smartshop.camera.link.PairRefused;
import smartshop.camera.link.PairRequest;

/**
 * A device that wants to be paired: says one request, shows one picture, and waits. Jetty calls it from one thread at a
 * time, by method handles, which is why it is public.
 */
public final class PairingSocket implements Session.Listener.AutoDemanding, PairingLine {
    /** A keyframe of 1080p at its best is below 1 MiB. */
    static final int LARGEST_PICTURE = 1 << 20;

    private static final int LARGEST_REQUEST = 16 << 10;
    /** The device pings more often while it waits. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private static final Logger log = LoggerFactory.getLogger(PairingSocket.class);

    private final InetAddress from;
    private final Pairings pairings;
    private final FirstPictures pictures;
    private final Consumer<PairingSocket> ended;
    private volatile @Nullable Session session;
    private volatile boolean dismissed;
    private boolean asked;
    private boolean shown;

    /** @param ended called once, when the connection has ended */
    PairingSocket(InetAddress from, Pairings pairings, FirstPictures pictures, Consumer<PairingSocket> ended) {
        this.from = from;
        this.pairings = pairings;
        this.pictures = pictures;
        this.ended = ended;
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        opened.setMaxTextMessageSize(LARGEST_REQUEST);
        opened.setMaxBinaryMessageSize(LARGEST_PICTURE);
        opened.setMaxFrameSize(LARGEST_PICTURE);
        opened.setIdleTimeout(SILENCE);
        session = opened;
        if (dismissed) {
            opened.disconnect();
        }
    }

    @Override
    public void onWebSocketText(String text) {
        try {
            if (!asked && LinkMessage.fromJson(text).orElse(null) instanceof PairRequest request) {
                asked = true;
                pairings.asked(request, from, this);
                return;
            }
            refuse("This is not what a device says that wants to be paired. Update the device.");
        } catch (IllegalArgumentException e) {
            log.debug("A device at {} that wants to be paired sent no link message", from.getHostAddress());
            refuse("The console does not understand this device. Update the device.");
        }
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        try {
            AccessUnit unit = AccessUnit.fromMessage(payload);
            if (!shown && unit.keyframe() && pairings.asking(this)) {
                shown = true;
                Thread.ofVirtual().name("first-picture").start(() -> decode(unit));
            }
        } catch (IllegalArgumentException e) {
            refuse("The console cannot read this device's picture. Update the device.");
        }
        callback.succeed();
    }

    private void decode(AccessUnit unit) {
        try {
            Optional<Frame> picture = pictures.decode(unit);
            picture.ifPresent(frame -> pairings.pictured(this, frame));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        log.debug(
                "Connection of a device at {} that wants to be paired broke: {}",
                from.getHostAddress(),
                cause.toString());
    }

    @Override
    public void onWebSocketClose(int status, String reason, Callback callback) {
        pairings.closed(this);
        ended.accept(this);
        callback.succeed();
    }

    @Override
    public void send(LinkMessage message) {
        Session current = session;
        if (current != null) {
            current.sendText(message.toJson(), Callback.NOOP);
        }
    }

    @Override
    public void refuse(String reason) {
        send(new PairRefused(reason));
        Session current = session;
        if (current != null) {
            current.close(StatusCode.NORMAL, "", Callback.NOOP);
        }
    }

    /** Without a word. */
    void disconnect() {
        dismissed = true; // it may be opening just now
        Session current = session;
        if (current != null) {
            current.disconnect();
        }
    }
}
