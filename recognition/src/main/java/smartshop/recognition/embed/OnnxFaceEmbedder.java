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
    private static final int PLANE = FaceAligner.SIDE * FaceAligner.SIDE;
    private static final int FACE = 3 * PLANE;
    /** In the order red, green, blue. */
    private static final float[] MEAN = {0.485f, 0.456f, 0.406f};

    private static final float[] DEVIATION = {0.229f, 0.224f, 0.225f};

    private static final float[][] NORMAL = normal();

    private final Predictor<float[], float[]> predictor;
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
        for (Picture face : aligned) {
            embeddings.addAll(Rows.split(name, embed(face), 1));
        }
        return embeddings;
    }

    /** What the network is given for a face, in the caller's memory: one batch of two, or the two one after the other. */
    public static List<NDList> inputs(NDManager memory, Picture face, boolean batches) {
        float[] both = both(face);
        return batches
                ? List.of(input(memory, both))
                : List.of(input(memory, straight(both)), input(memory, mirrored(both)));
    }

    private static NDList input(NDManager memory, float[] faces) {
        Shape shape = new Shape(faces.length / FACE, 3, FaceAligner.SIDE, FaceAligner.SIDE);
        return new NDList(memory.create(FloatBuffer.wrap(faces), shape));
    }

    private float[] embed(Picture face) {
        float[] input = both(face);
        if (batches) {
            float[] two = run(input);
            return sum(two, 0, two, two.length / 2, two.length / 2);
        }
        float[] straight = run(straight(input));
        float[] mirrored = run(mirrored(input));
        return sum(straight, 0, mirrored, 0, straight.length);
    }

    /** Face, then mirror image. */
    private static float[] both(Picture face) {
        float[] both = new float[2 * FACE];
        fill(face, both, 0, false);
        fill(face, both, FACE, true);
        return both;
    }

    private static float[] straight(float[] both) {
        return Arrays.copyOfRange(both, 0, FACE);
    }

    private static float[] mirrored(float[] both) {
        return Arrays.copyOfRange(both, FACE, 2 * FACE);
    }

    private static float[] sum(float[] a, int fromA, float[] b, int fromB, int length) {
        float[] sum = new float[length];
        for (int i = 0; i < length; i++) {
            sum[i] = a[fromA + i] + b[fromB + i];
        }
        return sum;
    }

    private float[] run(float[] input) {
        try {
            return predictor.predict(input);
        } catch (TranslateException e) {
            throw new IllegalStateException("The face embedder failed on a face", e);
        }
    }

    private static void fill(Picture face, float[] input, int at, boolean mirrored) {
        byte[] bgr = face.bgr();
        for (int y = 0, pixel = 0; y < FaceAligner.SIDE; y++) {
            for (int x = 0; x < FaceAligner.SIDE; x++, pixel++) {
                int to = at + y * FaceAligner.SIDE + (mirrored ? FaceAligner.SIDE - 1 - x : x);
                for (int channel = 0; channel < 3; channel++) {
                    input[to + channel * PLANE] = NORMAL[channel][bgr[pixel * 3 + 2 - channel] & 0xff];
                }
            }
        }
    }

    /** What the network is given for each value of a byte. */
    private static float[][] normal() {
        float[][] normal = new float[3][256];
        for (int channel = 0; channel < 3; channel++) {
            for (int value = 0; value < 256; value++) {
                normal[channel][value] = (value / 255f - MEAN[channel]) / DEVIATION[channel];
            }
        }
        return normal;
    }

    @Override
    public void close() {
        predictor.close();
    }

    private record Translation() implements Translator<float[], float[]> {

        @Override
        public NDList processInput(TranslatorContext context, float[] input) {
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
