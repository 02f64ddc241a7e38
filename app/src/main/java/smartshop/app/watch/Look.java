package smartshop.app.watch;

import java.time.Instant;
import java.util.List;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.Observation;
import smartshop.recognition.image.Picture;
import smartshop.recognition.search.Gallery;
import smartshop.recognition.track.EndedTrack;

/** Recognition over one camera's frames, in order; remembers the tracks. Belongs to one thread at a time. */
interface Look {

    Observation at(FaceEngine engine, Picture picture, Instant capturedAt, Gallery gallery);

    /** The stream stopped: everybody has gone. */
    List<EndedTrack> finish();
}
