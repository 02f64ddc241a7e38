package smartshop.app.ingest;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import smartshop.camera.identity.AuthorityPin;
import smartshop.camera.link.LinkAddress;

/** Lets cameras in: checks the certificate that they show before it speaks WebSocket with anybody. */
final class IngestHandler extends Handler.Abstract {
    private static final byte[] NO_KEY = new byte[0];

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
        byte[] key = shown(request).map(AuthorityPin::digest).orElse(NO_KEY);
        Optional<UUID> camera = LinkAddress.camera(path).filter(id -> admitted(id, key, request));
        if (camera.isEmpty()) {
            Response.writeError(request, response, callback, HttpStatus.UNAUTHORIZED_401);
            return true;
        }
        return container.upgrade(
                (upgrade, answer, done) -> new CameraSocket(camera.get(), key, sockets), request, response, callback);
    }

    private boolean admitted(UUID camera, byte[] key, Request request) {
        String from = Request.getRemoteAddr(request);
        Optional<String> name = desk.name(camera);
        if (name.isEmpty()) {
            refusals.unknown(from);
            return false;
        }
        boolean admitted = key.length > 0 && desk.admits(camera, key);
        if (!admitted) {
            refusals.notItsDevice(name.get(), from);
        }
        return admitted;
    }

    /** TLS has checked that the authority signed it, that it is in date, and that the device has its key. */
    private static Optional<X509Certificate> shown(Request request) {
        return request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE) instanceof EndPoint.SslSessionData tls
                        && tls.peerCertificates() != null
                ? Optional.of(tls.peerCertificates()[0])
                : Optional.empty();
    }
}
