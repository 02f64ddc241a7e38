package smartshop.app.decode;

/**
 * Where the pictures of a camera come from that the console opens itself. {@code toString} shows none of it.
 *
 * @param address without user name and password: {@code rtsp://HOST:PORT/PATH} or {@code rtsps://…}, what
 *     {@link UsbCameras} calls a device, or a file's path
 */
public record PulledSource(Kind kind, String address, Credentials credentials, Wanted wanted) {

    PulledSource at(String otherAddress) {
        return new PulledSource(kind, otherAddress, credentials, wanted);
    }

    /** Some cameras have their password in the address's path. */
    @Override
    public String toString() {
        return "PulledSource[" + kind + "]";
    }

    public enum Kind {
        /** A camera on the network. */
        RTSP,
        /** A camera on this computer's bus. */
        USB,
        /** A recording, played at its own pace and begun again at its end. */
        FILE
    }

    /**
     * What is wanted of a camera that can be asked.
     *
     * @param width in pixels, asked of a USB camera
     * @param height in pixels, asked of a USB camera
     * @param framesPerSecond the most that are given on, of whatever the source sends
     */
    public record Wanted(int width, int height, int framesPerSecond) {
        /** What the console's cameras send, and recognition is measured with. */
        public static final Wanted USUAL = new Wanted(1280, 720, 15);
    }

    /** Both may be empty. */
    public record Credentials(String user, String password) {
        public static final Credentials NONE = new Credentials("", "");

        @Override
        public String toString() {
            return "Credentials[]";
        }
    }
}
