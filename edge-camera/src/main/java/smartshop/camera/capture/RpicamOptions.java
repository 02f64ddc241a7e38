package smartshop.camera.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How {@code rpicam-vid} is called. A Raspberry Pi 5 has no H.264 in hardware and takes libx264, in that process. */
final class RpicamOptions {
    private static final Path MODEL = Path.of("/proc/device-tree/model");
    private static final String PROGRAM = "rpicam-vid";

    private RpicamOptions() {}

    static List<String> command(VideoFormat format, int bitrate) {
        return command(PROGRAM, softwareEncoder(), format, bitrate);
    }

    static List<String> command(String program, boolean software, VideoFormat format, int bitrate) {
        String encoder = software
                ? "--codec libav --libav-video-codec libx264 --libav-format h264 --low-latency --profile baseline"
                : "--codec h264 --flush --profile main --level 4.1 --denoise cdn_off";
        long keyframes = Math.max(1, Math.round(2 * format.framesPerSecond()));
        String all = "%s -t 0 -n %s --inline --width %d --height %d --framerate %.0f -g %d -b %d -o -"
                .formatted(
                        program,
                        encoder,
                        format.width(),
                        format.height(),
                        format.framesPerSecond(),
                        keyframes,
                        bitrate);
        return List.of(all.split(" "));
    }

    private static boolean softwareEncoder() {
        try {
            return Files.isReadable(MODEL) && Files.readString(MODEL).contains("Raspberry Pi 5");
        } catch (IOException e) {
            return false;
        }
    }
}
