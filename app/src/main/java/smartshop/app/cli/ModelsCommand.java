package smartshop.app.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smartshop.app.Folders;
import smartshop.recognition.model.KnownModel;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;

/** {@code smartshop models}: which networks there are, whether they are whole, and which are used. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        subcommands = ModelsFetchCommand.class,
        description = "Lists the recognition models, verifies their digests and says which are in use.",
        footer = {"", "'smartshop models fetch' downloads the full pack."})
public final class ModelsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Folder with models. Default: the user's own and the usual others.")
    private @Nullable Path folder;

    @Override
    public Integer call() throws ModelException {
        PrintWriter out = spec.commandLine().getOut();
        ModelStore store =
                folder == null ? ModelStore.usual(null, Folders.ofUser().models()) : new ModelStore(List.of(folder));
        List<String> damaged = list(store, out);
        if (!damaged.isEmpty()) {
            damaged.forEach(words -> spec.commandLine().getErr().println("smartshop: " + words));
            return CommandLine.ExitCode.SOFTWARE;
        }
        try (ModelPack pack = store.open()) {
            out.printf("In use: %s (%s), from %s.%n", pack.name(), pack.engine(), pack.source());
            out.println(pack.scored());
            out.println(
                    pack.tellsPictures()
                            ? "An alert for a picture that is held up says so."
                            : "Held-up pictures are not told from faces.");
            if (pack.builtin()) {
                out.println("The built-in pair is for trying out. 'smartshop models fetch' brings the full pack.");
            }
        }
        return CommandLine.ExitCode.OK;
    }

    /** Writes a line for each model file that is there; returns a sentence for each that is not whole. */
    private static List<String> list(ModelStore store, PrintWriter out) {
        List<String> damaged = new ArrayList<>();
        for (Path place : store.folders()) {
            for (KnownModel model : store.known().files()) {
                Path file = place.resolve(model.file());
                if (Files.isRegularFile(file)) {
                    out.println(row(store, model, file, damaged));
                }
            }
        }
        return damaged;
    }

    private static String row(ModelStore store, KnownModel model, Path file, List<String> damaged) {
        String state = "verified";
        try {
            store.known().read(file);
        } catch (ModelException e) {
            damaged.add(String.valueOf(e.getMessage()));
            state = "DAMAGED";
        }
        return "%-8s  %-12s  %-10s  %s"
                .formatted(state, model.role().name().toLowerCase(Locale.ROOT), model.licence(), file);
    }
}
