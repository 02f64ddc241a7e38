package smartshop.recognition;

import java.util.Optional;
import smartshop.recognition.attack.PresentationCheck;
import smartshop.recognition.detect.FaceDetector;
import smartshop.recognition.embed.FaceEmbedder;

/**
 * The networks, loaded. Belongs to one thread; each recognising thread opens its own from a model pack.
 *
 * @param presentation tells a held-up picture from a face; a pack may lack it
 */
public record FaceEngine(FaceDetector detector, FaceEmbedder embedder, Optional<PresentationCheck> presentation)
        implements AutoCloseable {

    /** Without a check for held-up pictures. */
    public FaceEngine(FaceDetector detector, FaceEmbedder embedder) {
        this(detector, embedder, Optional.empty());
    }

    @Override
    public void close() {
        detector.close();
        embedder.close();
        presentation.ifPresent(PresentationCheck::close);
    }
}
