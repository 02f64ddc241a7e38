package smartshop.storage.history;

import java.time.Instant;
import java.util.UUID;
import smartshop.recognition.search.PersonId;

/**
 * A listed person was before a camera.
 *
 * @param cameraName as the camera was called then
 * @param from capture time of the track's first frame
 * @param to capture time of its last frame with the face
 */
public record SightingRow(UUID id, UUID camera, String cameraName, PersonId person, Instant from, Instant to) {}
