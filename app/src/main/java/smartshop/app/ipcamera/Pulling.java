package smartshop.app.ipcamera;

import smartshop.app.decode.PulledSource;
import smartshop.app.decode.PulledSource.Credentials;
import smartshop.app.decode.PulledSource.Wanted;
import smartshop.storage.camera.CameraSource;

/** What storage keeps of a source, as the process wants it that opens it. */
final class Pulling {
    private Pulling() {}

    static PulledSource of(CameraSource source) {
        PulledSource.Kind kind = switch (source.kind()) {
            case RTSP -> PulledSource.Kind.RTSP;
            case USB -> PulledSource.Kind.USB;
            case FILE -> PulledSource.Kind.FILE;
        };
        return new PulledSource(
                kind, source.address(), new Credentials(source.user(), source.password()), Wanted.USUAL);
    }
}
