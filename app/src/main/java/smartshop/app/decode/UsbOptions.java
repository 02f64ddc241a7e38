package smartshop.app.decode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How each system's USB cameras are asked for. */
final class UsbOptions {
    private static final String SYSTEM = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    private UsbOptions() {}

    /** FFmpeg's name for the system's cameras. */
    static String format() {
        if (SYSTEM.startsWith("windows")) {
            return "dshow";
        }
        return SYSTEM.startsWith("mac") ? "avfoundation" : "video4linux2";
    }

    /** Motion JPEG first: uncompressed pictures of this size come at a few a second over USB. Then whatever it likes. */
    static List<Map<String, String>> of(PulledSource.Wanted wanted) {
        String size = wanted.width() + "x" + wanted.height();
        // Cameras that know 15 pictures a second know 30, and many know only 30.
        String rate = "30";
        Map<String, String> plain = Map.of("video_size", size, "framerate", rate);
        return switch (format()) {
            case "dshow" -> List.of(Map.of("video_size", size, "framerate", rate, "vcodec", "mjpeg"), plain, Map.of());
            case "avfoundation" -> List.of(plain, Map.of("framerate", rate), Map.of());
            default ->
                List.of(
                        Map.of("video_size", size, "framerate", rate, "input_format", "mjpeg"),
                        plain,
                        Map.of("video_size", size),
                        Map.of());
        };
    }

    static PullFailure.Kind reason(String address) {
        boolean gone = format().equals("video4linux2") && !Files.exists(Path.of(address));
        return gone ? PullFailure.Kind.NO_ANSWER : PullFailure.Kind.IN_USE;
    }
}
