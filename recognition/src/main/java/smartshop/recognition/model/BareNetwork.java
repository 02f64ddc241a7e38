package smartshop.recognition.model;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import java.util.List;
import java.util.function.Function;

/**
 * A network alone, run over and over on an input that was prepared once and giving an answer that nobody reads: what
 * recognition would cost if everything around its networks were free. For measuring. Belongs to one thread.
 */
public final class BareNetwork implements AutoCloseable {
    private final NDManager memory;
    private final List<NDList> inputs;
    private final Predictor<NDList, NDList> predictor;

    /** @param inputs the network is run once for each */
    BareNetwork(Model model, Function<NDManager, List<NDList>> inputs) {
        this.memory = model.getNDManager().newSubManager();
        this.inputs = inputs.apply(memory);
        this.predictor = model.newPredictor(new NoopTranslator(null));
    }

    public void run() {
        for (NDList input : inputs) {
            try {
                predictor.predict(input).close();
            } catch (TranslateException e) {
                throw new IllegalStateException("The network failed on an input", e);
            }
        }
    }

    @Override
    public void close() {
        predictor.close();
        memory.close();
    }
}
