package smartshop.recognition.embed;

import java.util.Arrays;
import java.util.List;

/**
 * A face as a direction: a vector of unit length in which two pictures of one person point the same way.
 * Embeddings of different models never compare.
 *
 * @param model names the model that made it, see {@link FaceEmbedder#model()}
 * @param vector unit length; never changed, but for the zeros that overwrite a visitor's
 */
@SuppressWarnings("ArrayRecordComponent") // compared by cosine, never by equals
public record Embedding(String model, float[] vector) {

    /**
     * The direction in the middle of these, which stands for a person better than any one picture: what the pictures
     * have in common adds up, what is of one picture alone does not.
     *
     * @param embeddings one or more; a single one is its own mean
     * @throws IllegalArgumentException if they come from different models
     */
    public static Embedding mean(List<Embedding> embeddings) {
        double[] equal = new double[embeddings.size()];
        Arrays.fill(equal, 1);
        return mean(embeddings, equal);
    }

    /** @param weights how much each counts, more than 0 */
    public static Embedding mean(List<Embedding> embeddings, double[] weights) {
        Embedding first = embeddings.getFirst();
        if (embeddings.size() == 1) {
            return new Embedding(first.model, first.vector.clone());
        }
        float[] sum = new float[first.vector.length];
        for (int k = 0; k < weights.length; k++) {
            Embedding embedding = embeddings.get(k);
            first.requireComparable(embedding);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += (float) weights[k] * embedding.vector[i];
            }
        }
        return new Embedding(first.model, Rows.unit(sum));
    }

    /** @throws IllegalArgumentException if the other one comes from another model */
    public void requireComparable(Embedding other) {
        if (!model.equals(other.model) || vector.length != other.vector.length) {
            throw new IllegalArgumentException("Embeddings of %s and %s do not compare".formatted(model, other.model));
        }
    }

    /** Overwrites it with zeros: whom it stood for is gone, whoever still holds it. */
    public void wipe() {
        Arrays.fill(vector, 0);
    }

    /**
     * Similarity of two faces, -1 to 1.
     *
     * @throws IllegalArgumentException if they come from different models
     */
    public double cosine(Embedding other) {
        requireComparable(other);
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += vector[i] * other.vector[i];
        }
        return sum;
    }
}
