package smartshop.camera.link;

import static smartshop.camera.link.LinkMessage.check;

/**
 * The device's first message.
 *
 * @param version of the link
 * @param agent the device's program and its version
 * @param board what the device is, for example "Raspberry Pi 5 Model B Rev 1.0"; empty if unknown
 * @param width of the pictures when the link is good, in pixels
 * @param height of the pictures when the link is good, in pixels
 * @param framesPerSecond as configured
 * @param bitrate as configured, bits per second
 * @param codec always {@value #H264} in this version
 */
public record Hello(
        int version,
        String agent,
        String board,
        int width,
        int height,
        double framesPerSecond,
        int bitrate,
        String codec)
        implements LinkMessage {
    public static final String H264 = "h264";

    private static final int LONGEST_TEXT = 100;
    private static final int LARGEST_SIDE = 8192;

    public Hello {
        check(version > 0, "version");
        check(!agent.isBlank() && agent.length() <= LONGEST_TEXT, "agent");
        check(board.length() <= LONGEST_TEXT, "board");
        check(width > 0 && width <= LARGEST_SIDE, "width");
        check(height > 0 && height <= LARGEST_SIDE, "height");
        check(framesPerSecond > 0 && framesPerSecond <= 240, "framesPerSecond");
        check(bitrate > 0, "bitrate");
        check(codec.equals(H264), "codec");
    }
}
