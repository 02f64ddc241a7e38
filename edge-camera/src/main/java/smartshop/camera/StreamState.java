package smartshop.camera;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import smartshop.camera.state.KeptSettings;

/**
 * What a device keeps over a restart besides its pairing.
 *
 * @param folder the device's
 */
record StreamState(Path folder) {

    KeptSettings settings() {
        return KeptSettings.in(folder);
    }

    /** Kept pictures, sealed to the console. */
    Path spool() {
        return folder.resolve("spool");
    }

    /** The SIM card's use, whichever the console. */
    Path month() {
        return folder.resolve("month-bytes");
    }

    /** Deletes what one console wanted and what is sealed to it. */
    void forget() throws IOException {
        Files.deleteIfExists(settings().file());
        if (Files.isDirectory(spool())) {
            List<Path> kept;
            try (Stream<Path> files = Files.list(spool())) {
                kept = files.toList();
            }
            for (Path file : kept) {
                Files.deleteIfExists(file);
            }
        }
    }
}
