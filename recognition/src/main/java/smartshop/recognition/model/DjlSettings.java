package smartshop.recognition.model;

/** What DJL must be told before its first engine starts. */
final class DjlSettings {

    private DjlSettings() {}

    /**
     * Nothing is fetched from the network. One thread for each call: we run cameras in parallel ourselves, and a team of
     * OpenMP threads that spin at barriers is many times slower when other processes want the cores. The graph optimiser
     * costs seconds at the first calls and gains nothing with frozen modules.
     */
    static void apply() {
        set("ai.djl.offline", "true");
        set("ai.djl.pytorch.num_threads", "1");
        set("ai.djl.pytorch.num_interop_threads", "1");
        set("ai.djl.pytorch.graph_optimizer", "false");
        // Beside ONNX Runtime, DJL would load all of PyTorch for operations on arrays, of which we use none.
        set("ai.djl.onnx.disable_alternative", "true");
        // DJL counts its users over the network unless told not to.
        set("OPT_OUT_TRACKING", "true");
    }

    private static void set(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }
}
