package smartshop.recognition.embed;

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
import java.util.List;
import smartshop.recognition.image.NativeBytes;
import smartshop.recognition.image.Picture;

/** A TorchScript embedder: {@code uint8[N,112,112,3]} BGR in, {@code float[N,128]} of unit length out. */
public final class TorchFaceEmbedder implements FaceEmbedder {
    private final NativeBytes bytes = new NativeBytes();
    private final Predictor<List<Picture>, float[]> predictor;
    private final String name;

    /** @param model loaded, not closed by this embedder */
    public TorchFaceEmbedder(Model model, String name) {
        this.predictor = model.newPredictor(new Translation(bytes));
        this.name = name;
    }

    @Override
    public String model() {
        return name;
    }

    @Override
    public List<Embedding> embed(List<Picture> aligned) {
        if (aligned.isEmpty()) {
            return List.of();
        }
        try {
            return Rows.split(name, predictor.predict(aligned), aligned.size());
        } catch (TranslateException e) {
            throw new IllegalStateException("The face embedder failed on a face", e);
        } finally {
            bytes.wipe();
        }
    }

    /** What the network is given for aligned faces, in the caller's memory. */
    public static NDList input(NDManager memory, List<Picture> aligned) {
        return input(memory, aligned, new NativeBytes());
    }

    private static NDList input(NDManager memory, List<Picture> aligned, NativeBytes bytes) {
        Shape shape = new Shape(aligned.size(), FaceAligner.SIDE, FaceAligner.SIDE, 3);
        return new NDList(memory.create(bytes.of(aligned), shape, DataType.UINT8));
    }

    @Override
    public void close() {
        predictor.close();
    }

    private record Translation(NativeBytes bytes) implements Translator<List<Picture>, float[]> {

        @Override
        public NDList processInput(TranslatorContext context, List<Picture> aligned) {
            return input(context.getNDManager(), aligned, bytes);
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
