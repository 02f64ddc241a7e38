package smartshop.recognition.embed;

import java.util.List;
import smartshop.recognition.image.Picture;

/** Turns aligned faces into embeddings. Belongs to one thread. */
public interface FaceEmbedder extends AutoCloseable {

    /** Name and digest of the model, for example {@code mobilefacenet_flip-1a2b3c4d}: what {@link Embedding#model()} carries. */
    String model();

    /** @param aligned faces of 112 x 112 pixels, aligned to the ArcFace template */
    List<Embedding> embed(List<Picture> aligned);

    @Override
    void close();
}
