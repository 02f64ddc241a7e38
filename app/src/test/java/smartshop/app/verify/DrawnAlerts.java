package smartshop.app.verify;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import smartshop.app.alert.Alert;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.detect.Box;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.Picture;
import smartshop.recognition.search.PersonId;

/** Alerts with pictures of nobody. */
public final class DrawnAlerts {
    public static final UUID ENTRANCE = UUID.randomUUID();
    public static final UUID AISLE = UUID.randomUUID();

    /** Writes down nowhere when an alert was seen. */
    public static final BoardTrace UNTRACED = new BoardTrace() {
        @Override
        public void shown(UUID alert, Instant at) {}

        @Override
        public void acknowledged(UUID alert, Instant at) {}
    };

    private DrawnAlerts() {}

    public static Alert of(PersonId person, UUID camera, Instant at) {
        return new Alert(
                UUID.randomUUID(),
                camera,
                camera.equals(ENTRANCE) ? "Entrance" : "Aisle 2",
                person,
                0.6,
                at,
                at,
                at,
                noise(8, 8),
                noise(640, 360),
                new Box(100, 50, 40, 60),
                new Embedding("test", new float[] {0.6f, 0.8f}),
                Presentation.UNKNOWN);
    }

    /** The same alert with a better shot. */
    public static Alert better(Alert alert) {
        return new Alert(
                alert.id(),
                alert.camera(),
                alert.cameraName(),
                alert.person(),
                0.7,
                alert.capturedAt(),
                alert.decidedAt(),
                alert.alertedAt(),
                noise(8, 8),
                noise(640, 360),
                alert.box(),
                new Embedding("test", new float[] {1, 0}),
                alert.presentation());
    }

    private static Picture noise(int width, int height) {
        byte[] bgr = new byte[width * height * 3];
        new Random(7).nextBytes(bgr);
        return new Picture(width, height, bgr);
    }
}
