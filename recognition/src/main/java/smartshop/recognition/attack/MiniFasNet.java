package smartshop.recognition.attack;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.Batchifier;
import ai.djl.translate.TranslateException;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;
import java.util.List;
import smartshop.recognition.detect.Box;
import smartshop.recognition.image.NativeBytes;
import smartshop.recognition.image.Picture;

/**
 * The two MiniFASNet networks of Silent-Face-Anti-Spoofing as TorchScript, one that sees 2.7 faces' width and one that
 * sees 4: {@code uint8[1,80,80,3]} BGR in, {@code float[1,3]} out, of which the middle one is "live". Their mean counts.
 */
public final class MiniFasNet implements PresentationCheck {
    private static final double NEAR = 2.7;
    private static final double WIDE = 4.0;
    private static final int LIVE = 1;

    private final NativeBytes bytes = new NativeBytes();
    private final Predictor<Picture, Float> near;
    private final Predictor<Picture, Float> wide;

    /** @param near and {@code wide}: loaded, not closed by this check */
    public MiniFasNet(Model near, Model wide) {
        this.near = near.newPredictor(new Translation(bytes));
        this.wide = wide.newPredictor(new Translation(bytes));
    }

    @Override
    public double live(Picture frame, Box face) {
        return (live(near, Surroundings.cut(frame, face, NEAR)) + live(wide, Surroundings.cut(frame, face, WIDE))) / 2;
    }

    private double live(Predictor<Picture, Float> network, Picture cut) {
        try {
            return network.predict(cut);
        } catch (TranslateException e) {
            throw new IllegalStateException("The presentation check failed on a face", e);
        } finally {
            cut.wipe();
            bytes.wipe();
        }
    }

    @Override
    public void close() {
        near.close();
        wide.close();
    }

    private record Translation(NativeBytes bytes) implements Translator<Picture, Float> {

        @Override
        public NDList processInput(TranslatorContext context, Picture cut) {
            Shape shape = new Shape(1, Surroundings.SIDE, Surroundings.SIDE, 3);
            return new NDList(context.getNDManager().create(bytes.of(List.of(cut)), shape, DataType.UINT8));
        }

        @Override
        public Float processOutput(TranslatorContext context, NDList outputs) {
            return outputs.singletonOrThrow().toFloatArray()[LIVE];
        }

        @Override
        public Batchifier getBatchifier() {
            return Batchifier.fromString("none");
        }
    }
}
