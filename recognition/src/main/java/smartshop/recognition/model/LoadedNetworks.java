package smartshop.recognition.model;

import ai.djl.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import smartshop.recognition.attack.MiniFasNet;
import smartshop.recognition.attack.PresentationCheck;

/**
 * A pack's networks in memory.
 *
 * @param models detector, embedder, and the two of the presentation check if there is one
 * @param name name and digest of the embedder
 */
record LoadedNetworks(List<Model> models, String name) implements AutoCloseable {

    /**
     * @param engine runs detector and embedder; the presentation check's files exist for PyTorch alone
     * @param presentation two files, the narrow look first, or none
     */
    static LoadedNetworks load(
            NetworkEngine engine, ModelBytes detector, ModelBytes embedder, List<ModelBytes> presentation)
            throws ModelException {
        List<Model> models = new ArrayList<>();
        try {
            models.add(engine.load(detector));
            models.add(engine.load(embedder));
            for (ModelBytes file : presentation) {
                models.add(NetworkEngine.PYTORCH.load(file));
            }
        } catch (ModelException e) {
            models.forEach(Model::close);
            throw e;
        }
        return new LoadedNetworks(List.copyOf(models), embedder.versionedName());
    }

    Model detector() {
        return models.get(0);
    }

    Model embedder() {
        return models.get(1);
    }

    boolean tellsPictures() {
        return models.size() == 4;
    }

    /** For one thread. */
    Optional<PresentationCheck> presentation() {
        return tellsPictures() ? Optional.of(new MiniFasNet(models.get(2), models.get(3))) : Optional.empty();
    }

    @Override
    public void close() {
        models.forEach(Model::close);
    }
}
