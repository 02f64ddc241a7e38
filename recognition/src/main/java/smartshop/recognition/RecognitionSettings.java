package smartshop.recognition;

import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.Thresholds;

/**
 * How a recogniser decides.
 *
 * @param thresholds of the pack whose engines are used
 * @param mostEmbeddings faces compared in one look; more must wait for the next, so that a crowd delays nobody else's camera
 */
public record RecognitionSettings(Thresholds thresholds, int mostEmbeddings) {

    public static RecognitionSettings of(ModelPack pack) {
        return new RecognitionSettings(pack.thresholds(), 4);
    }
}
