package smartshop.storage.camera;

/**
 * Where the console fetches a camera's pictures. {@code toString} never shows the credentials.
 *
 * @param address without credentials; at most {@value CameraSources#LONGEST_ADDRESS} characters. Of a network address only
 *     scheme, host and port are readable in the database
 * @param user may be empty
 * @param password may be empty
 */
public record CameraSource(Kind kind, String address, String user, String password) {

    public enum Kind {
        /** {@code rtsp://HOST:PORT/PATH} or {@code rtsps://…}. */
        RTSP,
        /** A camera on this computer's bus, by the system's name for it. */
        USB,
        /** The path of a recording. */
        FILE
    }

    public static CameraSource withoutLogin(Kind kind, String address) {
        return new CameraSource(kind, address, "", "");
    }

    @Override
    public String toString() {
        return "CameraSource[" + kind + "]";
    }
}
