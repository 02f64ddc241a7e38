package smartshop.recognition.model;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.detect.TorchFaceDetector;
import smartshop.recognition.embed.TorchFaceEmbedder;

/** TorchScript files, run by DJL's PyTorch engine. */
final class TorchNetworks implements Networks {
    private final Model detector;
    private final Model embedder;
    private final String embedderName;
    private final double leastScore;

    private TorchNetworks(Model detector, Model embedder, String embedderName, double leastScore) {
        this.detector = detector;
        this.embedder = embedder;
        this.embedderName = embedderName;
        this.leastScore = leastScore;
    }

    static Networks load(ModelBytes detector, ModelBytes embedder, double leastScore) throws ModelException {
        Model find = load(detector);
        try {
            return new TorchNetworks(find, load(embedder), embedder.versionedName(), leastScore);
        } catch (ModelException e) {
            find.close();
            throw e;
        }
    }

    private static Model load(ModelBytes file) throws ModelException {
        Model model = Model.newInstance(file.name(), "PyTorch");
        try {
            model.load(new ByteArrayInputStream(file.bytes()), Map.of());
            return model;
        } catch (IOException | MalformedModelException | RuntimeException e) {
            model.close();
            throw new ModelException(
                    "The model file %s cannot be loaded by PyTorch: fetch it again or choose the built-in pack."
                            .formatted(file.name()),
                    e);
        }
    }

    @Override
    public FaceEngine open() {
        return new FaceEngine(
                new TorchFaceDetector(detector, leastScore), new TorchFaceEmbedder(embedder, embedderName));
    }

    @Override
    public String embedder() {
        return embedderName;
    }

    @Override
    public void close() {
        detector.close();
        embedder.close();
    }
}
