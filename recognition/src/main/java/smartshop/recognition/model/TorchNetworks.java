package smartshop.recognition.model;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.attack.MiniFasNet;
import smartshop.recognition.attack.PresentationCheck;
import smartshop.recognition.detect.TorchFaceDetector;
import smartshop.recognition.embed.TorchFaceEmbedder;

/** TorchScript files, run by DJL's PyTorch engine. */
final class TorchNetworks implements Networks {
    /** Detector, embedder, and the two of the presentation check if there is one. */
    private final List<Model> models;

    private final String embedderName;
    private final double leastScore;

    private TorchNetworks(List<Model> models, String embedderName, double leastScore) {
        this.models = List.copyOf(models);
        this.embedderName = embedderName;
        this.leastScore = leastScore;
    }

    /** @param presentation two files, the narrow look first, or none */
    static Networks load(ModelBytes detector, ModelBytes embedder, List<ModelBytes> presentation, double leastScore)
            throws ModelException {
        List<ModelBytes> files = new ArrayList<>(List.of(detector, embedder));
        files.addAll(presentation);
        List<Model> models = new ArrayList<>();
        try {
            for (ModelBytes file : files) {
                models.add(load(file));
            }
        } catch (ModelException e) {
            models.forEach(Model::close);
            throw e;
        }
        return new TorchNetworks(models, embedder.versionedName(), leastScore);
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
        Optional<PresentationCheck> presentation =
                tellsPictures() ? Optional.of(new MiniFasNet(models.get(2), models.get(3))) : Optional.empty();
        return new FaceEngine(
                new TorchFaceDetector(models.get(0), leastScore),
                new TorchFaceEmbedder(models.get(1), embedderName),
                presentation);
    }

    @Override
    public String embedder() {
        return embedderName;
    }

    @Override
    public boolean tellsPictures() {
        return models.size() == 4;
    }

    @Override
    public void close() {
        models.forEach(Model::close);
    }
}
