package smartshop.camera.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Room on the disk that pictures are kept on while the link is down. */
final class Storage {
    private static final long MEGA = 1 << 20;
    /** A fifth of it holds some twenty minutes at 1.5 Mbit/s. */
    private static final long LITTLE_MEGABYTES = 1024;
    /** Less keeps a system from working. */
    private static final long LEAST_MEGABYTES = 100;

    private Storage() {}

    static List<Finding> look(Path folder) {
        // Not a FileStore, which knows no disk that was mounted outside a container.
        long free = existing(folder).toFile().getUsableSpace() / MEGA;
        return List.of(room(free));
    }

    private static Finding room(long free) {
        String says = "%d MB free".formatted(free);
        if (free < LEAST_MEGABYTES) {
            return Finding.wrong("Disk", says + "; make room or use a larger SD card.");
        }
        return free < LITTLE_MEGABYTES
                ? Finding.note(
                        "Disk", says + ", so little is kept while the link is down; a larger SD card holds more.")
                : Finding.ok("Disk", says + ".");
    }

    private static Path existing(Path folder) {
        @Nullable Path there = folder.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there == null ? Path.of("/") : there;
    }
}
