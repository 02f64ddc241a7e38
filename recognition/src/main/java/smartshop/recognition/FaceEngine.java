package smartshop.recognition;

import smartshop.recognition.detect.FaceDetector;
import smartshop.recognition.embed.FaceEmbedder;

/** The two networks, loaded. Belongs to one thread; each recognising thread opens its own from a model pack. */
public record FaceEngine(FaceDetector detector, FaceEmbedder embedder) implements AutoCloseable {

    @Override
    public void close() {
        detector.close();
        embedder.close();
    }
}
