package smartshop.storage.camera;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A camera that the console knows.
 *
 * @param device that streams for it; empty if none may
 */
public record CameraEntry(UUID id, String name, Instant addedAt, Optional<Device> device) {

    /**
     * What a device said of itself when it was paired.
     *
     * @param serial empty if it has none
     * @param board for example "Raspberry Pi 5 Model B Rev 1.0"; empty if unknown
     */
    public record Device(String serial, String board, Instant pairedAt) {}
}
