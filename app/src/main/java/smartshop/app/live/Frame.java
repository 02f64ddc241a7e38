package smartshop.app.live;

import java.time.Instant;
import smartshop.recognition.image.I420Picture;

/**
 * A decoded picture of a camera.
 *
 * @param capturedAt when the device captured it (the device's clock, UTC)
 * @param decodedAt when it left the decoder (the console's clock)
 */
public record Frame(I420Picture picture, Instant capturedAt, Instant decodedAt) {}
