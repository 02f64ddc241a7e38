package smartshop.recognition.model;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

/** One of DJL's engines. */
enum NetworkEngine {
    PYTORCH("PyTorch", "PyTorch", Map.of()),
    ONNX("OnnxRuntime", "ONNX Runtime", Map.of("interOpNumThreads", "1", "intraOpNumThreads", "1"));

    private final String djlName;
    private final String words;
    private final Map<String, String> options;

    NetworkEngine(String djlName, String words, Map<String, String> options) {
        this.djlName = djlName;
        this.words = words;
        this.options = options;
    }

    Model load(ModelBytes file) throws ModelException {
        Model model = null;
        try {
            model = Model.newInstance(file.name(), djlName);
            model.load(new ByteArrayInputStream(file.bytes()), options);
            return model;
        } catch (IOException | MalformedModelException | RuntimeException | LinkageError e) {
            if (model != null) {
                model.close();
            }
            throw new ModelException(
                    "The model file %s cannot be loaded by %s: fetch it again or choose the built-in pack."
                            .formatted(file.name(), words),
                    e);
        }
    }
}
