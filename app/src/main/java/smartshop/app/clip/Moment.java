package smartshop.app.clip;

import java.time.Instant;
import java.util.UUID;

/** A picture of the last half minute, while it lasts. */
public final class Moment {
    private final UUID camera;
    private final Scene scene;

    Moment(UUID camera, Scene scene) {
        this.camera = camera;
        this.scene = scene;
    }

    UUID camera() {
        return camera;
    }

    Scene scene() {
        return scene;
    }

    /** When it was captured. */
    public Instant at() {
        return scene.capturedAt();
    }
}
