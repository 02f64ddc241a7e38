package smartshop.app.clip;

import static smartshop.app.Eventually.eventually;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import smartshop.app.DrawnPictures;
import smartshop.app.access.Access;
import smartshop.recognition.image.Picture;
import smartshop.recognition.track.TrackedFace;

/** The ring of a camera, filled with drawn people. */
public final class DrawnRing implements AutoCloseable {
    private final Rings rings = new Rings(camera -> true, System::nanoTime);

    public LookBack lookBack(Access access) {
        return new LookBack(rings, access);
    }

    /** The watch looks at a picture in which these faces are followed; when this returns, the ring has it. */
    public void look(UUID camera, Picture picture, Instant at, List<TrackedFace> faces) throws InterruptedException {
        int before = rings.between(camera, Instant.MIN, Instant.MAX).size();
        rings.looked(camera, DrawnPictures.i420(picture), at, faces);
        eventually(
                "it is in the ring",
                () -> rings.between(camera, Instant.MIN, Instant.MAX).size() > before);
    }

    public void forget(UUID camera) {
        rings.forget(camera);
    }

    @Override
    public void close() {
        rings.close();
    }
}
