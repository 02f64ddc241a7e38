package smartshop.recognition.detect;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.Batchifier;
import ai.djl.translate.TranslateException;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;
import java.util.ArrayList;
import java.util.List;
import smartshop.recognition.image.NativeBytes;
import smartshop.recognition.image.Picture;

/**
 * A TorchScript detector: {@code uint8[H,W,3]} BGR of any size and a least score in, {@code float[K,15]} out (corners of
 * the box, score, five landmarks), before overlapping ones are merged.
 */
public final class TorchFaceDetector implements FaceDetector {
    private static final int COLUMNS = 15;

    private final NativeBytes bytes = new NativeBytes();
    private final Predictor<Picture, List<Detection>> predictor;

    /** @param model loaded, not closed by this detector */
    public TorchFaceDetector(Model model, double leastScore) {
        this.predictor = model.newPredictor(new Translation((float) leastScore, bytes));
    }

    @Override
    public List<Detection> detect(Picture picture) {
        try {
            return NonMaxSuppression.apply(predictor.predict(picture));
        } catch (TranslateException e) {
            throw new IllegalStateException("The face detector failed on a picture", e);
        } finally {
            bytes.wipe();
        }
    }

    /** What the network is given for a picture, in the caller's memory. */
    public static NDList input(NDManager memory, Picture picture, float leastScore) {
        return input(memory, picture, leastScore, new NativeBytes());
    }

    private static NDList input(NDManager memory, Picture picture, float leastScore, NativeBytes bytes) {
        Shape shape = new Shape(picture.height(), picture.width(), 3);
        return new NDList(memory.create(bytes.of(List.of(picture)), shape, DataType.UINT8), memory.create(leastScore));
    }

    @Override
    public void close() {
        predictor.close();
    }

    private record Translation(float leastScore, NativeBytes bytes) implements Translator<Picture, List<Detection>> {

        @Override
        public NDList processInput(TranslatorContext context, Picture picture) {
            return input(context.getNDManager(), picture, leastScore, bytes);
        }

        @Override
        public List<Detection> processOutput(TranslatorContext context, NDList outputs) {
            float[] values = outputs.singletonOrThrow().toFloatArray();
            List<Detection> found = new ArrayList<>(values.length / COLUMNS);
            for (int at = 0; at + COLUMNS <= values.length; at += COLUMNS) {
                double width = values[at + 2] - values[at];
                double height = values[at + 3] - values[at + 1];
                Box box = new Box(values[at], values[at + 1], width, height);
                found.add(new Detection(box, values[at + 4], Landmarks.from(values, at + 5)));
            }
            return found;
        }

        @Override
        public Batchifier getBatchifier() {
            return Batchifier.fromString("none");
        }
    }
}
