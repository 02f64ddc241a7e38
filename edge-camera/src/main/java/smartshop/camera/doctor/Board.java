package smartshop.camera.doctor;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the device is: its board, and what memory it has left for a camera. */
final class Board {
    private static final String MODEL = "proc/device-tree/model";
    private static final String CHIPS = "proc/device-tree/compatible";
    /** The chip of a Raspberry Pi 5, 500 and Compute Module 5, which has no encoder. */
    private static final String WITHOUT_ENCODER = "bcm2712";

    private static final Pattern KILOBYTES = Pattern.compile("(?m)^(\\w+): +(\\d+) kB$");
    private static final int KILO = 1024;
    /** A Zero 2 W shows some 420 MB of its 512. */
    private static final long LEAST_MEGABYTES = 380;
    /** What 1280 x 720 takes of the camera's memory, with room to spare (rpicam-apps issue 896). */
    private static final long LEAST_CAMERA_MEGABYTES = 96;

    private final Machine machine;

    Board(Machine machine) {
        this.machine = machine;
    }

    List<Finding> look() {
        return encodesInHardware() ? List.of(board(), memory(), cameraMemory()) : List.of(board(), memory());
    }

    private boolean raspberryPi() {
        return machine.file(MODEL).orElse("").startsWith("Raspberry Pi");
    }

    private boolean encodesInHardware() {
        return raspberryPi() && !machine.file(CHIPS).orElse("").contains(WITHOUT_ENCODER);
    }

    private Finding board() {
        String model = machine.file(MODEL).orElse("no Raspberry Pi");
        if (!raspberryPi()) {
            return Finding.note("Board", model + ": the source rpicam will not work; USB and network cameras do.");
        }
        return Finding.ok(
                "Board",
                model
                        + (encodesInHardware()
                                ? ", which encodes in hardware, never under 600 kbit/s."
                                : ", which encodes in software (libx264, in the package rpicam-apps; rpicam-apps-lite has no"
                                        + " encoder)."));
    }

    private Finding memory() {
        Optional<Long> total = megabytes("MemTotal");
        Optional<Long> free = megabytes("MemAvailable");
        if (total.isEmpty() || free.isEmpty()) {
            return Finding.note("Memory", "cannot be read here.");
        }
        String says = "%d MB, %d MB free".formatted(total.get(), free.get());
        return total.get() >= LEAST_MEGABYTES
                ? Finding.ok("Memory", says + ".")
                : Finding.wrong("Memory", says + "; a camera needs a board with 512 MB at least.");
    }

    /** The encoder in hardware works in memory that the kernel keeps in one piece. */
    private Finding cameraMemory() {
        long total = megabytes("CmaTotal").orElse(0L);
        String says = "%d MB set aside, %d MB free"
                .formatted(total, megabytes("CmaFree").orElse(0L));
        return total >= LEAST_CAMERA_MEGABYTES
                ? Finding.ok("Camera memory", says + ".")
                : Finding.note(
                        "Camera memory",
                        says + "; if the camera stops, write dtoverlay=vc4-kms-v3d,cma-128 into"
                                + " /boot/firmware/config.txt and restart.");
    }

    private Optional<Long> megabytes(String name) {
        Matcher lines = KILOBYTES.matcher(machine.file("proc/meminfo").orElse(""));
        return lines.results()
                .filter(line -> line.group(1).equals(name))
                .map(line -> Long.parseLong(line.group(2)) / KILO)
                .findFirst();
    }
}
