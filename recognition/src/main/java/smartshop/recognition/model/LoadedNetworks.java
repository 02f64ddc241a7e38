package smartshop.recognition.model;

import ai.djl.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.recognition.attack.MiniFasNet;
import smartshop.recognition.attack.PresentationCheck;

/**
 * A pack's networks in memory.
 *
 * @param models detector, embedder, and the two of the presentation check if there is one
 * @param name name and digest of the embedder
 */
record LoadedNetworks(List<Model> models, String name) implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LoadedNetworks.class);

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
        } catch (ModelException e) {
            models.forEach(Model::close);
            throw e;
        }
        models.addAll(optional(presentation));
        return new LoadedNetworks(List.copyOf(models), embedder.versionedName());
    }

    /** Without its engine the check is left out; people are recognised all the same. */
    private static List<Model> optional(List<ModelBytes> presentation) {
        List<Model> models = new ArrayList<>();
        try {
            for (ModelBytes file : presentation) {
                models.add(NetworkEngine.PYTORCH.load(file));
            }
            return models;
        } catch (ModelException e) {
            log.warn("Held-up pictures are not told from faces", e);
            models.forEach(Model::close);
            return List.of();
        }
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
