package smartshop.recognition.embed;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.Batchifier;
import ai.djl.translate.TranslateException;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import smartshop.recognition.image.Picture;

/**
 * MobileFaceNet as upstream publishes it: {@code float[N,3,112,112]} RGB with ImageNet's mean and deviation in,
 * {@code float[N,128]} of any length out. The answers for a face and for its mirror image are added, which gains up to a
 * point in open-set search.
 */
public final class OnnxFaceEmbedder implements FaceEmbedder {
    private final MirroredFace face = new MirroredFace();
    private final Predictor<FloatBuffer, float[]> predictor;
    private final String name;
    private final boolean batches;

    /**
     * @param model loaded, not closed by this embedder
     * @param batches whether the network takes several faces at once
     */
    public OnnxFaceEmbedder(Model model, String name, boolean batches) {
        this.predictor = model.newPredictor(new Translation());
        this.name = name;
        this.batches = batches;
    }

    @Override
    public String model() {
        return name;
    }

    @Override
    public List<Embedding> embed(List<Picture> aligned) {
        List<Embedding> embeddings = new ArrayList<>(aligned.size());
        for (Picture each : aligned) {
            embeddings.addAll(Rows.split(name, embed(each), 1));
        }
        return embeddings;
    }

    /** What the network is given for a face, in the caller's memory: one batch of two, or the two one after the other. */
    public static List<NDList> inputs(NDManager memory, Picture face, boolean batches) {
        MirroredFace mirrored = new MirroredFace().of(face);
        return batches
                ? List.of(input(memory, mirrored.both()))
                : List.of(input(memory, mirrored.straight()), input(memory, mirrored.mirrored()));
    }

    private static NDList input(NDManager memory, FloatBuffer faces) {
        Shape shape = new Shape(faces.remaining() / MirroredFace.FACE, 3, FaceAligner.SIDE, FaceAligner.SIDE);
        return new NDList(memory.create(faces, shape));
    }

    private float[] embed(Picture aligned) {
        face.of(aligned);
        try {
            return batches ? halves(run(face.both())) : sum(run(face.straight()), run(face.mirrored()));
        } finally {
            face.wipe();
        }
    }

    private static float[] halves(float[] two) {
        int length = two.length / 2;
        float[] sum = sum(Arrays.copyOf(two, length), Arrays.copyOfRange(two, length, two.length));
        Arrays.fill(two, 0);
        return sum;
    }

    /** The first array becomes the sum, the second zeros. */
    private static float[] sum(float[] a, float[] b) {
        for (int i = 0; i < a.length; i++) {
            a[i] += b[i];
        }
        Arrays.fill(b, 0);
        return a;
    }

    private float[] run(FloatBuffer input) {
        try {
            return predictor.predict(input);
        } catch (TranslateException e) {
            throw new IllegalStateException("The face embedder failed on a face", e);
        }
    }

    @Override
    public void close() {
        predictor.close();
    }

    private record Translation() implements Translator<FloatBuffer, float[]> {

        @Override
        public NDList processInput(TranslatorContext context, FloatBuffer input) {
            return OnnxFaceEmbedder.input(context.getNDManager(), input);
        }

        @Override
        public float[] processOutput(TranslatorContext context, NDList outputs) {
            return outputs.singletonOrThrow().toFloatArray();
        }

        @Override
        public Batchifier getBatchifier() {
            return Batchifier.fromString("none");
        }
    }
}
