package smartshop.recognition;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.quality.FaceQuality;
import smartshop.recognition.quality.Flaw;

/**
 * One face of one frame, judged.
 *
 * @param face as closely as it was looked at
 * @param flaw why it was not compared
 * @param embedding if it was compared
 */
record Closeup(
        Detection face,
        FaceQuality quality,
        Optional<Flaw> flaw,
        @Nullable Embedding embedding) {

    Closeup with(Embedding compared) {
        return new Closeup(face, quality, flaw, compared);
    }
}
