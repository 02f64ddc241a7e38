package smartshop.app.watch;

import java.time.Instant;
import java.util.List;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.Observation;
import smartshop.recognition.Recognizer;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.image.Picture;
import smartshop.recognition.track.EndedTrack;

/** The real look. */
record RecognizerLook(Recognizer recognizer) implements Look {

    @Override
    public Observation at(FaceEngine engine, Picture picture, Instant capturedAt, CalibratedGallery listed) {
        return recognizer.look(engine, picture, capturedAt, listed);
    }

    @Override
    public boolean remembers() {
        return recognizer.remembers();
    }

    @Override
    public List<EndedTrack> finish() {
        return recognizer.finish();
    }
}
