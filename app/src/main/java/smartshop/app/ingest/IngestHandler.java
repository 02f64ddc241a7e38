package smartshop.app.ingest;

import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import smartshop.camera.link.LinkAddress;

/** Lets cameras in: checks the secret before it speaks WebSocket with anybody. */
final class IngestHandler extends Handler.Abstract {
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
        if (!path.startsWith(LinkAddress.PATH)) {
            return false;
        }
        Optional<UUID> camera = LinkAddress.camera(path).filter(id -> admitted(id, request));
        if (camera.isEmpty()) {
            Response.writeError(request, response, callback, HttpStatus.UNAUTHORIZED_401);
            return true;
        }
        return container.upgrade(
                (upgrade, answer, done) -> new CameraSocket(camera.get(), sockets), request, response, callback);
    }

    private boolean admitted(UUID camera, Request request) {
        Optional<String> name = desk.name(camera);
        String from = Request.getRemoteAddr(request);
        if (name.isEmpty()) {
            refusals.unknown(from);
            return false;
        }
        boolean matches = Optional.ofNullable(request.getHeaders().get(LinkAddress.AUTHORIZATION))
                .flatMap(LinkAddress::secret)
                .filter(secret -> desk.secretMatches(camera, secret))
                .isPresent();
        if (!matches) {
            refusals.wrongSecret(name.get(), from);
        }
        return matches;
    }
}
