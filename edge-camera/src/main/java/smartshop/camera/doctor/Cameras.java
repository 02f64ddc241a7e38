package smartshop.camera.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bytedeco.ffmpeg.global.avutil;
import smartshop.camera.encode.H264Encoder;

/** The cameras that are there, and whether their pictures can be encoded. */
final class Cameras {
    private static final Pattern LISTED = Pattern.compile("(?m)^\\s*\\d+ : (\\S+) \\[.*");

    /** How the drivers of the Raspberry Pi's own chips begin their names. */
    private static final Pattern CHIPS = Pattern.compile("bcm2835|pisp|rp1-|unicam|rpi|vc4");

    private final Machine machine;

    Cameras(Machine machine) {
        this.machine = machine;
    }

    List<Finding> look() throws InterruptedException {
        return List.of(ribbon(), bus(), encoder());
    }

    private Finding ribbon() throws InterruptedException {
        String what = "Camera on the ribbon";
        if (!machine.has("rpicam-vid")) {
            return Finding.note(what, "cannot be used without rpicam-vid: sudo apt install rpicam-apps");
        }
        Optional<String> answer = machine.answer("rpicam-hello", "--list-cameras");
        if (answer.isEmpty()) {
            return Finding.note(what, "is not known: rpicam-hello --list-cameras does not answer.");
        }
        String found = LISTED.matcher(answer.get())
                .results()
                .map(camera -> camera.group(1))
                .collect(Collectors.joining(", "));
        return found.isEmpty()
                ? Finding.note(
                        what,
                        "none; if there is one, switch off, seat both ends of the ribbon (contacts towards the"
                                + " board's), and start again.")
                : Finding.ok(what, found + ".");
    }

    private Finding bus() {
        String what = "Cameras on the bus";
        List<Path> all = machine.entries("sys/class/video4linux", "video*").stream()
                .filter(this::camera)
                .toList();
        List<Path> closed = all.stream()
                .filter(video -> !Files.isReadable(machine.root().resolve("dev").resolve(video.getFileName())))
                .toList();
        if (!closed.isEmpty()) {
            return Finding.note(
                    what,
                    names(closed) + ": not readable by this user; run sudo smartshop-edge doctor, or: sudo adduser"
                            + " \"$USER\" video");
        }
        return Finding.ok(what, all.isEmpty() ? "none." : names(all) + ".");
    }

    /** Not what a board's own chips or a camera's additional streams show. */
    private boolean camera(Path video) {
        String folder = "sys/class/video4linux/" + video.getFileName();
        return machine.file(folder + "/index").orElse("0").equals("0")
                && !CHIPS.matcher(machine.file(folder + "/name").orElse("")).lookingAt();
    }

    private String names(List<Path> videos) {
        return videos.stream()
                .map(video -> "/dev/" + video.getFileName() + " ("
                        + machine.file("sys/class/video4linux/" + video.getFileName() + "/name")
                                .orElse("?")
                        + ")")
                .collect(Collectors.joining(", "));
    }

    private static Finding encoder() {
        try {
            avutil.av_log_set_level(avutil.AV_LOG_QUIET);
            try (H264Encoder encoder = new H264Encoder(320, 240, 15, 300_000)) {
                if (encoder.encode(new byte[3 * 320 * 240], 0) != null) {
                    return Finding.ok("H.264 encoder", "works.");
                }
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            // Said below; what is wrong inside FFmpeg helps nobody here.
        }
        return Finding.wrong(
                "H.264 encoder",
                "FFmpeg cannot be used; install the package smartshop-edge again. Until then the source rpicam"
                        + " alone works, without privacy masks.");
    }
}
