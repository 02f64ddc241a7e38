package smartshop.app;

import java.nio.file.Path;

/**
 * What a console is opened with.
 *
 * @param folder where it keeps everything; made if missing
 * @param port for cameras; 0 is any free one
 */
public record ConsoleSettings(Path folder, int port) {
    public static final int USUAL_PORT = 8443;

    public static ConsoleSettings in(Path folder) {
        return new ConsoleSettings(folder, USUAL_PORT);
    }

    public ConsoleSettings withPort(int newPort) {
        return new ConsoleSettings(folder, newPort);
    }
}
