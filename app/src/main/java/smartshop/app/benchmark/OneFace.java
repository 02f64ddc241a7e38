package smartshop.app.benchmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.RecognitionSettings;
import smartshop.recognition.Recognizer;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.calibrate.StrangerScores;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.detect.FaceDetector;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.embed.FaceEmbedder;
import smartshop.recognition.image.Picture;
import smartshop.recognition.model.ModelPack;

/**
 * A frame with one face that is worth comparing, and what a look at it gives the networks.
 *
 * @param searched pictures that the detector was given: the frame, then the face's surroundings
 * @param aligned faces that the embedder was given
 */
record OneFace(Picture frame, List<Picture> searched, List<Picture> aligned) {

    /** The clip's first frame of this kind; empty if it has none. */
    static Optional<OneFace> in(Clip clip, ModelPack pack) {
        try (FaceEngine engine = pack.open();
                Player player = new Player(clip)) {
            return player.once()
                    .map(frame -> look(pack, engine, frame))
                    .filter(OneFace::suits)
                    .findFirst();
        }
    }

    /** The same frame before another pack's networks. */
    OneFace with(ModelPack pack) {
        try (FaceEngine engine = pack.open()) {
            return look(pack, engine, frame);
        }
    }

    private boolean suits() {
        return searched.size() == 2 && aligned.size() == 1;
    }

    private static OneFace look(ModelPack pack, FaceEngine engine, Picture frame) {
        Recording recording = new Recording(engine);
        FaceEngine recorded = new FaceEngine(recording, recording);
        Recognizer recognizer = new Recognizer(RecognitionSettings.of(pack), new StrangerScores());
        recognizer.look(recorded, frame, Instant.EPOCH, CalibratedGallery.empty());
        recognizer.finish();
        return new OneFace(frame, List.copyOf(recording.searched), List.copyOf(recording.aligned));
    }

    /** For people: which networks run on what. */
    String networks() {
        StringBuilder words = new StringBuilder();
        searched.forEach(picture -> words.append("detector on %d x %d, ".formatted(picture.width(), picture.height())));
        return words.append("embedder on %d face".formatted(aligned.size())).toString();
    }

    /** Passes everything on and remembers it. */
    private static final class Recording implements FaceDetector, FaceEmbedder {
        private final FaceEngine engine;
        final List<Picture> searched = new ArrayList<>();
        final List<Picture> aligned = new ArrayList<>();

        Recording(FaceEngine engine) {
            this.engine = engine;
        }

        @Override
        public List<Detection> detect(Picture picture) {
            searched.add(picture);
            return engine.detector().detect(picture);
        }

        @Override
        public String model() {
            return engine.embedder().model();
        }

        @Override
        public List<Embedding> embed(List<Picture> faces) {
            // The recogniser overwrites them afterwards.
            faces.forEach(face -> aligned.add(
                    new Picture(face.width(), face.height(), face.bgr().clone())));
            return engine.embedder().embed(faces);
        }

        @Override
        public void close() {
            // The engine is not ours.
        }
    }
}
