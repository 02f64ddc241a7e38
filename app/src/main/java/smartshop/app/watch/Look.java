package smartshop.app.watch;

import java.time.Instant;
import java.util.List;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.Observation;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.image.Picture;
import smartshop.recognition.track.EndedTrack;

/** Recognition over one camera's frames, in order; remembers the tracks. Belongs to one thread at a time. */
interface Look {

    Observation at(FaceEngine engine, Picture picture, Instant capturedAt, CalibratedGallery listed);

    /** Whether anything is kept of anybody's face; then looks must go on. */
    boolean remembers();

    /** The stream stopped: everybody has gone. */
    List<EndedTrack> finish();
}
