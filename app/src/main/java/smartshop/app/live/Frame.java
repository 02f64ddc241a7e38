package smartshop.app.live;

import java.time.Instant;
import smartshop.recognition.image.I420Picture;

/** A decoded picture of a camera and when the device captured it (the device's clock, UTC). */
public record Frame(I420Picture picture, Instant capturedAt) {}
