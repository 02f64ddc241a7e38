package smartshop.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
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

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    private int port = ConsoleSettings.USUAL_PORT;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port that cameras call; 0 is any free one. Default: ${DEFAULT-VALUE}.",
            defaultValue = "" + ConsoleSettings.USUAL_PORT)
    void port(int chosen) {
        if (chosen < 0 || chosen > 65_535) {
            throw new ParameterException(
                    command.commandLine(), "--port must be from 0 to 65535, not %d.".formatted(chosen));
        }
        port = chosen;
    }

    /** What was chosen, to start it so again: folders in full, nothing that is as usual. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (data != null) {
            arguments.addAll(List.of("--data", data.toAbsolutePath().normalize().toString()));
        }
        if (port != ConsoleSettings.USUAL_PORT) {
            arguments.addAll(List.of("--port", String.valueOf(port)));
        }
        pack.chosen().ifPresent(chosen -> arguments.addAll(List.of("--pack", chosen)));
        return arguments;
    }

    @Mixin
    private PackOption pack = new PackOption();

    public Path data() {
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
