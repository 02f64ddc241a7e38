package smartshop.app.benchmark;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.Gallery;
import smartshop.recognition.search.PersonId;

/** One probe against many people: beside the plain loop, PyTorch's product of matrix and vector, and OpenCV's. */
final class SearchStage {
    private static final int DIMENSIONS = 128;
    private static final String MODEL = "benchmark";
    private static final String OURS = "SmartShop";
    private static final String BARE = "bare PyTorch";

    private SearchStage() {}

    static Stage of(int people, List<OpenCvPeer> peers) {
        Random random = new Random(people);
        Gallery gallery = gallery(people, random);
        float[] rows = rows(gallery);
        float[] probe = unit(random);
        StageBuilder stage = new StageBuilder("search", "%,d people".formatted(people));
        NDManager memory = stage.open(NDManager.newBaseManager("PyTorch"));
        NDArray templates = memory.create(FloatBuffer.wrap(rows), new Shape(people, DIMENSIONS));
        NDArray vector = memory.create(probe);
        Embedding embedding = new Embedding(MODEL, probe);
        stage.add(OURS, BARE, () -> gallery.scores(embedding));
        stage.add("plain loop", OURS, () -> loop(rows, probe));
        stage.add(BARE, () -> product(templates, vector));
        peers.forEach(peer -> stage.add("OpenCV gemm", OURS, peer.product(rows, probe)));
        return stage.build();
    }

    private static float[] product(NDArray templates, NDArray vector) {
        try (NDArray product = templates.matMul(vector)) {
            return product.toFloatArray();
        }
    }

    /** The sums in the order in which anybody would write them; the gallery's scores have the same bits. */
    private static float[] loop(float[] rows, float[] probe) {
        float[] scores = new float[rows.length / probe.length];
        for (int i = 0; i < scores.length; i++) {
            float sum = 0;
            for (int d = 0; d < probe.length; d++) {
                sum += probe[d] * rows[i * probe.length + d];
            }
            scores[i] = sum;
        }
        return scores;
    }

    private static Gallery gallery(int people, Random random) {
        Map<PersonId, List<Embedding>> embeddings = new HashMap<>();
        for (int i = 0; i < people; i++) {
            PersonId person = new PersonId(new UUID(random.nextLong(), random.nextLong()));
            embeddings.put(person, List.of(new Embedding(MODEL, unit(random))));
        }
        return Gallery.of(embeddings);
    }

    private static float[] rows(Gallery gallery) {
        float[] rows = new float[gallery.size() * DIMENSIONS];
        for (int i = 0; i < gallery.size(); i++) {
            System.arraycopy(gallery.template(i).vector(), 0, rows, i * DIMENSIONS, DIMENSIONS);
        }
        return rows;
    }

    private static float[] unit(Random random) {
        float[] vector = new float[DIMENSIONS];
        double squares = 0;
        for (int d = 0; d < DIMENSIONS; d++) {
            vector[d] = (float) random.nextGaussian();
            squares += vector[d] * vector[d];
        }
        for (int d = 0; d < DIMENSIONS; d++) {
            vector[d] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}
