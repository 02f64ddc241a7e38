package smartshop.recognition.detect;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.Batchifier;
import ai.djl.translate.TranslateException;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;
import java.util.List;
import smartshop.recognition.image.Picture;

/**
 * YuNet as upstream publishes it: {@code float[1,3,H,W]} BGR from 0 to 255, H and W multiples of 32, in; twelve tensors
 * out, see {@link YuNetHead}.
 */
public final class OnnxFaceDetector implements FaceDetector {
    private final Planes planes = new Planes();
    private final Predictor<Picture, List<Detection>> predictor;

    /** @param model loaded, not closed by this detector */
    public OnnxFaceDetector(Model model, double leastScore) {
        this.predictor = model.newPredictor(new Translation(leastScore, planes));
    }

    @Override
    public List<Detection> detect(Picture picture) {
        try {
            return NonMaxSuppression.apply(predictor.predict(picture));
        } catch (TranslateException e) {
            throw new IllegalStateException("The face detector failed on a picture", e);
        } finally {
            planes.wipe();
        }
    }

    /** What the network is given for a picture, in the caller's memory. */
    public static NDList input(NDManager memory, Picture picture) {
        return input(memory, picture, new Planes());
    }

    private static NDList input(NDManager memory, Picture picture, Planes planes) {
        Shape shape = new Shape(1, 3, Planes.padded(picture.height()), Planes.padded(picture.width()));
        return new NDList(memory.create(planes.of(picture), shape));
    }

    @Override
    public void close() {
        predictor.close();
    }

    private record Translation(double leastScore, Planes planes) implements Translator<Picture, List<Detection>> {

        @Override
        public NDList processInput(TranslatorContext context, Picture picture) {
            context.setAttachment("width", Planes.padded(picture.width()));
            return input(context.getNDManager(), picture, planes);
        }

        @Override
        public List<Detection> processOutput(TranslatorContext context, NDList outputs) {
            float[][] values = outputs.stream().map(NDArray::toFloatArray).toArray(float[][]::new);
            return YuNetHead.decode(values, (int) context.getAttachment("width"), leastScore);
        }

        @Override
        public Batchifier getBatchifier() {
            return Batchifier.fromString("none");
        }
    }
}
