package smartshop.app;

import java.nio.file.Path;
import smartshop.recognition.model.ModelPack;

/**
 * What a console is opened with.
 *
 * @param folder where it keeps everything; made if missing
 * @param port for cameras; 0 is any free one
 * @param loopback whether only programs of this machine may call, as in the demo
 * @param models to recognise with; the caller closes them after the console
 * @param exempt whether people are looked for without the shop's papers: in a temporary folder, for drawn people, and where
 *     the product is measured; never in a shop's folder
 */
public record ConsoleSettings(Path folder, int port, boolean loopback, ModelPack models, boolean exempt) {
    public static final int USUAL_PORT = 8443;

    public ConsoleSettings(Path folder, int port, ModelPack models) {
        this(folder, port, false, models, false);
    }

    public static ConsoleSettings in(Path folder, ModelPack models) {
        return new ConsoleSettings(folder, USUAL_PORT, models);
    }

    public ConsoleSettings withPort(int newPort) {
        return new ConsoleSettings(folder, newPort, loopback, models, exempt);
    }

    public ConsoleSettings onLoopback() {
        return new ConsoleSettings(folder, port, true, models, exempt);
    }

    /** Without papers, see {@link #exempt}. */
    public ConsoleSettings exempted() {
        return new ConsoleSettings(folder, port, loopback, models, true);
    }
}
