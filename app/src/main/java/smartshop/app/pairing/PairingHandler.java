package smartshop.app.pairing;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import smartshop.camera.link.LinkAddress;

/** Where devices without a certificate ask to be paired: few at a time, and each address a few times a minute. */
public final class PairingHandler extends Handler.Abstract {
    /** A shop sets up one device after the other. When there are more, whoever has said nothing for longest goes. */
    private static final int MOST_CONNECTIONS = 4;

    /** From its connection until a device has said what it wants, and from its answer until it has gone: a few round trips. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Pairings pairings;
    private final FirstPictures pictures;
    private final Clock clock;
    /** Each with the time until which it must be the one that the operator is asked about, the oldest first. Guarded by itself. */
    private final Map<PairingSocket, Instant> open = new LinkedHashMap<>();

    public PairingHandler(Pairings pairings, FirstPictures pictures, Clock clock) {
        this.pairings = pairings;
        this.pictures = pictures;
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!Request.getPathInContext(request).equals(LinkAddress.PAIRING)) {
            return false;
        }
        if (!(request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer)
                || !pairings.mayTry(peer.getAddress())) {
            Response.writeError(request, response, callback, HttpStatus.TOO_MANY_REQUESTS_429);
            return true;
        }
        return ServerWebSocketContainer.ensure(getServer())
                .upgrade((upgrade, answer, done) -> opened(peer.getAddress()), request, response, callback);
    }

    private PairingSocket opened(InetAddress from) {
        PairingSocket socket = new PairingSocket(from, pairings, pictures, this::ended);
        leaveOut(waiting -> {
            waiting.put(socket, clock.instant().plus(PATIENCE));
            return waiting.size() > MOST_CONNECTIONS ? longestSilent(waiting) : Stream.empty();
        });
        return socket;
    }

    private Stream<PairingSocket> longestSilent(Map<PairingSocket, Instant> waiting) {
        return waiting.keySet().stream()
                .filter(socket -> !pairings.asking(socket))
                .limit(1);
    }

    private void ended(PairingSocket socket) {
        synchronized (open) {
            open.remove(socket);
        }
    }

    /** Hangs up on those who connect and say nothing, or stay when they were told to go. Called about every second. */
    public void check() {
        Instant now = clock.instant();
        leaveOut(waiting -> {
            waiting.replaceAll((socket, until) -> pairings.asking(socket) ? now.plus(PATIENCE) : until);
            return waiting.entrySet().stream()
                    .filter(entry -> entry.getValue().isBefore(now))
                    .map(Map.Entry::getKey);
        });
    }

    /** Hangs up without the lock, for hanging up tells the pairings. */
    private void leaveOut(Function<Map<PairingSocket, Instant>, Stream<PairingSocket>> whom) {
        List<PairingSocket> out;
        synchronized (open) {
            out = whom.apply(open).toList();
            out.forEach(open::remove);
        }
        out.forEach(PairingSocket::disconnect);
    }
}
