package smartshop.storage.camera;

import java.time.Instant;
import java.util.UUID;

/** A camera that the console knows. */
public record CameraEntry(UUID id, String name, Instant addedAt) {}
