package smartshop.recognition.embed;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.Batchifier;
import ai.djl.translate.TranslateException;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;
import java.nio.FloatBuffer;
import java.util.ArrayList;
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
            embeddings.addAll(Rows.split(name, both(face), 1));
        }
        return embeddings;
    }

    /** Face plus mirror image. */
    private float[] both(Picture face) {
        float[] input = new float[2 * FACE];
        fill(face, input, 0, false);
        fill(face, input, FACE, true);
        if (batches) {
            float[] two = run(input);
            return sum(two, 0, two, two.length / 2, two.length / 2);
        }
        float[] straight = run(java.util.Arrays.copyOfRange(input, 0, FACE));
        float[] mirrored = run(java.util.Arrays.copyOfRange(input, FACE, 2 * FACE));
        return sum(straight, 0, mirrored, 0, straight.length);
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
                    float value = (bgr[pixel * 3 + 2 - channel] & 0xff) / 255f;
                    input[to + channel * PLANE] = (value - MEAN[channel]) / DEVIATION[channel];
                }
            }
        }
    }

    @Override
    public void close() {
        predictor.close();
    }

    private record Translation() implements Translator<float[], float[]> {

        @Override
        public NDList processInput(TranslatorContext context, float[] input) {
            Shape shape = new Shape(input.length / FACE, 3, FaceAligner.SIDE, FaceAligner.SIDE);
            return new NDList(context.getNDManager().create(FloatBuffer.wrap(input), shape));
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
