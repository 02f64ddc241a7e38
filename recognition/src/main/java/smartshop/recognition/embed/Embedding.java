package smartshop.recognition.embed;

/**
 * A face as a direction: a vector of unit length in which two pictures of one person point the same way.
 * Embeddings of different models never compare.
 *
 * @param model names the model that made it, see {@link FaceEmbedder#model()}
 * @param vector unit length; shared, never changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by cosine, never by equals
public record Embedding(String model, float[] vector) {

    /**
     * Similarity of two faces, -1 to 1.
     *
     * @throws IllegalArgumentException if they come from different models
     */
    public double cosine(Embedding other) {
        if (!model.equals(other.model)) {
            throw new IllegalArgumentException("Embeddings of %s and %s do not compare".formatted(model, other.model));
        }
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += vector[i] * other.vector[i];
        }
        return sum;
    }
}
