package smartshop.app.pairing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import smartshop.camera.link.LinkAddress;

/** Where devices without a certificate ask to be paired: few at a time, and each address a few times a minute. */
public final class PairingHandler extends Handler.Abstract {
    /** A shop sets up one device after the other. */
    private static final int MOST_CONNECTIONS = 4;

    /** From its connection until a device has said what it wants, and from its answer until it has gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Pairings pairings;
    private final FirstPictures pictures;
    private final Attempts attempts;
    private final Clock clock;
    /** Each with the time until which it must be the one that the operator is asked about. */
    private final Map<PairingSocket, Instant> open = new ConcurrentHashMap<>();

    public PairingHandler(Pairings pairings, FirstPictures pictures, Clock clock) {
        this.pairings = pairings;
        this.pictures = pictures;
        this.attempts = new Attempts(clock);
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!Request.getPathInContext(request).equals(LinkAddress.PAIRING)) {
            return false;
        }
        String from = Request.getRemoteAddr(request);
        if (!attempts.allowed(from)) {
            Response.writeError(request, response, callback, HttpStatus.TOO_MANY_REQUESTS_429);
            return true;
        }
        if (open.size() >= MOST_CONNECTIONS) {
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
            return true;
        }
        return ServerWebSocketContainer.ensure(getServer())
                .upgrade((upgrade, answer, done) -> opened(from), request, response, callback);
    }

    private PairingSocket opened(String from) {
        PairingSocket socket = new PairingSocket(from, pairings, pictures, open::remove);
        open.put(socket, clock.instant().plus(PATIENCE));
        return socket;
    }

    /** Hangs up on those who connect and say nothing, or stay when they were told to go. Called about every second. */
    public void check() {
        Instant now = clock.instant();
        open.replaceAll((socket, until) -> pairings.asking(socket) ? now.plus(PATIENCE) : until);
        open.entrySet().removeIf(entry -> {
            boolean over = entry.getValue().isBefore(now);
            if (over) {
                entry.getKey().disconnect();
            }
            return over;
        });
    }
}
