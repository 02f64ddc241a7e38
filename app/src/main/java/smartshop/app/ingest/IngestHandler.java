package smartshop.app.ingest;

import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

/** Lets cameras in: checks the secret before it speaks WebSocket with anybody. */
final class IngestHandler extends Handler.Abstract {
    static final String PATH = "/ingest/";
    private static final String BEARER = "Bearer ";

    private final ServerWebSocketContainer container;
    private final CameraDesk desk;
    private final CameraSockets sockets;
    private final Refusals refusals;

    IngestHandler(ServerWebSocketContainer container, CameraDesk desk, CameraSockets sockets, Refusals refusals) {
        this.container = container;
        this.desk = desk;
        this.sockets = sockets;
        this.refusals = refusals;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        if (!path.startsWith(PATH)) {
            return false;
        }
        Optional<UUID> camera = camera(path).filter(id -> admitted(id, request));
        if (camera.isEmpty()) {
            Response.writeError(request, response, callback, HttpStatus.UNAUTHORIZED_401);
            return true;
        }
        return container.upgrade(
                (upgrade, answer, done) -> new CameraSocket(camera.get(), sockets), request, response, callback);
    }

    private Optional<UUID> camera(String path) {
        try {
            return Optional.of(UUID.fromString(path.substring(PATH.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean admitted(UUID camera, Request request) {
        Optional<String> name = desk.name(camera);
        String from = Request.getRemoteAddr(request);
        if (name.isEmpty()) {
            refusals.unknown(from);
            return false;
        }
        String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        boolean matches = authorization != null
                && authorization.startsWith(BEARER)
                && desk.secretMatches(camera, authorization.substring(BEARER.length()));
        if (!matches) {
            refusals.wrongSecret(name.get(), from);
        }
        return matches;
    }
}
