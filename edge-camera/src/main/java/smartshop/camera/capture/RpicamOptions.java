package smartshop.camera.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How {@code rpicam-vid} is called. A Raspberry Pi 5 has no H.264 in hardware and takes libx264, in that process.
 *
 * @param software whether the board has no encoder in hardware
 */
record RpicamOptions(String program, boolean software) {
    private static final Path CHIPS = Path.of("/proc/device-tree/compatible");
    /** The chip of a Raspberry Pi 5, 500 and Compute Module 5. */
    private static final String WITHOUT_ENCODER = "bcm2712";

    private static final String PROGRAM = "rpicam-vid";
    /** The camera pads the rows of uncompressed pictures to this many pixels (rpicam-apps issue 188). */
    private static final int PADDING = 64;

    static RpicamOptions ofThisBoard() {
        return new RpicamOptions(PROGRAM, softwareEncoder());
    }

    List<String> encoded(VideoFormat format, int bitrate) {
        String encoder = software
                ? "--codec libav --libav-video-codec libx264 --libav-format h264 --low-latency --profile baseline"
                : "--codec h264 --flush --profile main --level 4.1 --denoise cdn_off";
        long keyframes = Math.max(1, Math.round(2 * format.framesPerSecond()));
        return words("%s --inline %s -g %d -b %d".formatted(encoder, picture(format), keyframes, bitrate));
    }

    /** Uncompressed, for an encoder of ours; {@link #unpadded} pictures only. */
    List<String> raw(VideoFormat format) {
        return words("--codec yuv420 --flush --denoise cdn_off " + picture(format));
    }

    static VideoFormat unpadded(VideoFormat format) {
        int width = (format.width() + PADDING - 1) / PADDING * PADDING;
        return new VideoFormat(width, format.height(), format.framesPerSecond());
    }

    private static String picture(VideoFormat format) {
        return String.format(
                Locale.ROOT,
                "--width %d --height %d --framerate %.0f",
                format.width(),
                format.height(),
                format.framesPerSecond());
    }

    private List<String> words(String options) {
        return List.of((program + " -t 0 -n " + options + " -o -").split(" "));
    }

    private static boolean softwareEncoder() {
        try {
            return Files.isReadable(CHIPS) && Files.readString(CHIPS).contains(WITHOUT_ENCODER);
        } catch (IOException e) {
            return false;
        }
    }
}
