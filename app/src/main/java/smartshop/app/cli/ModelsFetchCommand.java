package smartshop.app.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smartshop.app.Folders;
import smartshop.app.model.FetchProgress;
import smartshop.app.model.ModelFetch;
import smartshop.recognition.model.KnownModel;
import smartshop.recognition.model.KnownModels;
import smartshop.recognition.model.ModelException;

/** {@code smartshop models fetch}. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description = "Downloads the full pack from where its authors publish it, and verifies it.")
final class ModelsFetchCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--folder", paramLabel = "DIR", description = "Where to. Default: the user's model folder.")
    private @Nullable Path folder;

    @Option(names = "--from", paramLabel = "URL", hidden = true, description = "Another server with the same files.")
    private @Nullable URI from;

    @Override
    public Integer call() throws ModelException {
        PrintWriter out = spec.commandLine().getOut();
        KnownModels known = KnownModels.shipped();
        Path target = folder == null ? Folders.ofUser().models() : folder;
        for (KnownModel model : known.fetchable()) {
            out.printf("%s (%s), %.1f MB%n", model.file(), model.licence(), model.size() / 1e6);
        }
        out.flush();
        List<Path> fetched = fetch(new ModelFetch(known, target, Optional.ofNullable(from)));
        out.println(
                fetched.isEmpty() ? "Everything was there already, in " + target + "." : "Fetched to " + target + ".");
        return CommandLine.ExitCode.OK;
    }

    private static List<Path> fetch(ModelFetch fetch) throws ModelException {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return fetch.run((file, bytes, size) -> {});
        }
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("models")
                .setUnit(" kB", 1000)
                .setInitialMax(0)
                .build()) {
            return fetch.run(shownOn(bar));
        }
    }

    private static FetchProgress shownOn(ProgressBar bar) {
        return (file, bytes, size) -> {
            bar.setExtraMessage(file);
            bar.maxHint(size);
            bar.stepTo(bytes);
        };
    }
}
