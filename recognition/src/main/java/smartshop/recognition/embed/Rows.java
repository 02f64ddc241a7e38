package smartshop.recognition.embed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns a network's answer into embeddings. */
final class Rows {

    private Rows() {}

    /** Cuts {@code values} into {@code count} vectors and brings each to unit length; the values are zeros afterwards. */
    static List<Embedding> split(String model, float[] values, int count) {
        int length = values.length / count;
        List<Embedding> embeddings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            embeddings.add(new Embedding(model, unit(Arrays.copyOfRange(values, i * length, (i + 1) * length))));
        }
        Arrays.fill(values, 0);
        return embeddings;
    }

    static float[] unit(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        float scale = (float) (1 / Math.max(1e-12, Math.sqrt(squares)));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }
}
