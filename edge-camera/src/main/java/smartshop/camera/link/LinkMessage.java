package smartshop.camera.link;

import java.util.Optional;

/** A text message of the link: JSON with a {@code type}. */
public sealed interface LinkMessage {

    /** The version of the link that this code speaks. */
    int VERSION = 1;

    /**
     * The device's first message.
     *
     * @param version of the link
     * @param agent the device's program and its version
     * @param width of the pictures, in pixels
     * @param height of the pictures, in pixels
     * @param framesPerSecond as configured
     * @param codec always {@value #H264} in this version
     */
    record Hello(int version, String agent, int width, int height, double framesPerSecond, String codec)
            implements LinkMessage {
        public static final String H264 = "h264";

        public Hello {
            check(version > 0, "version");
            check(!agent.isBlank() && agent.length() <= 100, "agent");
            check(width > 0 && width <= 8192, "width");
            check(height > 0 && height <= 8192, "height");
            check(framesPerSecond > 0 && framesPerSecond <= 240, "framesPerSecond");
            check(codec.equals(H264), "codec");
        }
    }

    /**
     * How the device is doing, sent every few seconds; counts since its start.
     *
     * @param captured frames
     * @param sent frames
     * @param dropped frames that were captured and will never be sent
     * @param queueAgeMs age of the oldest frame that waits to be sent; 0 if none does
     * @param encoderRestarts how often the camera or its encoder had to be started again
     */
    record Telemetry(long captured, long sent, long dropped, long queueAgeMs, int encoderRestarts)
            implements LinkMessage {
        public Telemetry {
            check(captured >= 0 && sent >= 0 && dropped >= 0, "count");
            check(queueAgeMs >= 0, "queueAgeMs");
            check(encoderRestarts >= 0, "encoderRestarts");
        }
    }

    /** The console cannot decode on and asks for a keyframe. */
    record KeyframeRequest() implements LinkMessage {}

    /** The link message. */
    default String toJson() {
        return LinkJson.write(this);
    }

    /**
     * Reads a link message. Fields that this version does not know are ignored.
     *
     * @return empty for a type that this version does not know: skip it
     * @throws IllegalArgumentException if it is no link message
     */
    static Optional<LinkMessage> fromJson(String text) {
        return LinkJson.read(text);
    }

    private static void check(boolean good, String field) {
        if (!good) {
            throw new IllegalArgumentException("Not a link message: bad " + field);
        }
    }
}
