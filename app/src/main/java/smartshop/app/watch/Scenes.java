package smartshop.app.watch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import smartshop.recognition.image.I420Picture;
import smartshop.recognition.track.TrackedFace;

/** Sees what the watch looks at while a face is tracked before a camera, and somebody is looked for there. */
public interface Scenes {
    /** Sees nothing. */
    Scenes NONE = new Scenes() {
        @Override
        public void looked(UUID camera, I420Picture picture, Instant capturedAt, List<TrackedFace> faces) {}

        @Override
        public void forget(UUID camera) {}
    };

    /**
     * After a look, on the thread that looked: it must not wait.
     *
     * @param picture valid during the call
     * @param faces who is in the picture; empty while whoever was there a moment ago may come back
     */
    void looked(UUID camera, I420Picture picture, Instant capturedAt, List<TrackedFace> faces);

    /** Nobody is looked for before this camera any more: when this returns, nothing of its pictures is kept. */
    void forget(UUID camera);
}
