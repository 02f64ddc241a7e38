package smartshop.recognition.model;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.detect.OnnxFaceDetector;
import smartshop.recognition.embed.OnnxFaceEmbedder;

/** The ONNX files as upstream publishes them, run by DJL's OnnxRuntime engine. */
final class OnnxNetworks implements Networks {
    private final Model detector;
    private final Model embedder;
    private final String embedderName;
    private final boolean batches;
    private final double leastScore;

    private OnnxNetworks(Model detector, Model embedder, String embedderName, boolean batches, double leastScore) {
        this.detector = detector;
        this.embedder = embedder;
        this.embedderName = embedderName;
        this.batches = batches;
        this.leastScore = leastScore;
    }

    /** @param batches whether the embedder takes several faces at once */
    static Networks load(ModelBytes detector, ModelBytes embedder, boolean batches, double leastScore)
            throws ModelException {
        Model find = load(detector);
        try {
            return new OnnxNetworks(find, load(embedder), embedder.versionedName(), batches, leastScore);
        } catch (ModelException e) {
            find.close();
            throw e;
        }
    }

    private static Model load(ModelBytes file) throws ModelException {
        Model model = Model.newInstance(file.name(), "OnnxRuntime");
        try {
            Map<String, String> oneThread = Map.of("interOpNumThreads", "1", "intraOpNumThreads", "1");
            model.load(new ByteArrayInputStream(file.bytes()), oneThread);
            return model;
        } catch (IOException | MalformedModelException | RuntimeException e) {
            model.close();
            throw new ModelException(
                    "The model file %s cannot be loaded by ONNX Runtime: fetch it again or choose the built-in pack."
                            .formatted(file.name()),
                    e);
        }
    }

    @Override
    public FaceEngine open() {
        return new FaceEngine(
                new OnnxFaceDetector(detector, leastScore), new OnnxFaceEmbedder(embedder, embedderName, batches));
    }

    @Override
    public String embedder() {
        return embedderName;
    }

    @Override
    public boolean tellsPictures() {
        return false; // the networks that do have no published ONNX file
    }

    @Override
    public void close() {
        detector.close();
        embedder.close();
    }
}
