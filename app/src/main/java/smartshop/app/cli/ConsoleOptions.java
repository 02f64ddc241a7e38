package smartshop.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import smartshop.app.ConsoleSettings;
import smartshop.app.Folders;
import smartshop.recognition.model.ModelPack;

/** Where a console lives. */
public final class ConsoleOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for everything SmartShop keeps. Default: the user's own.")
    private @Nullable Path data;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port that cameras call; 0 is any free one. Default: ${DEFAULT-VALUE}.",
            defaultValue = "" + ConsoleSettings.USUAL_PORT)
    private int port;

    @Mixin
    private PackOption pack = new PackOption();

    Path data() {
        return data == null ? Folders.ofUser().data() : data;
    }

    int port() {
        return port;
    }

    public PackOption pack() {
        return pack;
    }

    /** The caller closes the pack after the console. */
    public ConsoleSettings settings(ModelPack models) {
        return new ConsoleSettings(data(), port, models);
    }
}
