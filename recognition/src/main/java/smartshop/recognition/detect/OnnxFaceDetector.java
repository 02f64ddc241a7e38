package smartshop.recognition.detect;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.Batchifier;
import ai.djl.translate.TranslateException;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;
import java.nio.FloatBuffer;
import java.util.List;
import smartshop.recognition.image.Picture;

/**
 * YuNet as upstream publishes it: {@code float[1,3,H,W]} BGR from 0 to 255, H and W multiples of 32, in; twelve tensors
 * out, see {@link YuNetHead}.
 */
public final class OnnxFaceDetector implements FaceDetector {
    private final Predictor<Picture, List<Detection>> predictor;

    /** @param model loaded, not closed by this detector */
    public OnnxFaceDetector(Model model, double leastScore) {
        this.predictor = model.newPredictor(new Translation(leastScore));
    }

    @Override
    public List<Detection> detect(Picture picture) {
        try {
            return NonMaxSuppression.apply(predictor.predict(picture));
        } catch (TranslateException e) {
            throw new IllegalStateException("The face detector failed on a picture", e);
        }
    }

    @Override
    public void close() {
        predictor.close();
    }

    private record Translation(double leastScore) implements Translator<Picture, List<Detection>> {

        @Override
        public NDList processInput(TranslatorContext context, Picture picture) {
            int width = padded(picture.width());
            int height = padded(picture.height());
            context.setAttachment("width", width);
            float[] planes = planes(picture, width, height);
            return new NDList(context.getNDManager().create(FloatBuffer.wrap(planes), new Shape(1, 3, height, width)));
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

        private static int padded(int side) {
            return (side + 31) / 32 * 32;
        }

        private static float[] planes(Picture picture, int width, int height) {
            float[] planes = new float[3 * width * height];
            byte[] bgr = picture.bgr();
            for (int y = 0, from = 0; y < picture.height(); y++) {
                for (int x = 0, to = y * width; x < picture.width(); x++, to++, from += 3) {
                    planes[to] = bgr[from] & 0xff;
                    planes[to + width * height] = bgr[from + 1] & 0xff;
                    planes[to + 2 * width * height] = bgr[from + 2] & 0xff;
                }
            }
            return planes;
        }
    }
}
