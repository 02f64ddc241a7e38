package smartshop.app.watch;

import java.time.Instant;
import java.util.List;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.Observation;
import smartshop.recognition.Recognizer;
import smartshop.recognition.image.Picture;
import smartshop.recognition.search.Gallery;
import smartshop.recognition.track.EndedTrack;

/** The real look. */
record RecognizerLook(Recognizer recognizer) implements Look {

    @Override
    public Observation at(FaceEngine engine, Picture picture, Instant capturedAt, Gallery gallery) {
        return recognizer.look(engine, picture, capturedAt, gallery);
    }

    @Override
    public List<EndedTrack> finish() {
        return recognizer.finish();
    }
}
