package smartshop.app.cli;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import smartshop.app.ShopPapers;
import smartshop.app.StartException;
import smartshop.app.lawful.paper.PaperState;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.storage.Database;

/** {@code smartshop papers list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the papers, and whether those that were made still agree with the settings.",
        footer = {"", "Exit status 0 means: none is out of date."})
final class PapersListCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private PackOption pack = new PackOption();

    @Override
    public Integer call() throws StartException, ModelException {
        Clock clock = Clock.systemDefaultZone();
        List<PaperState> papers;
        try (ModelPack models = pack.open();
                Database database = data.open()) {
            papers = ShopPapers.onTerminal(database, models, clock).papers();
        }
        papers.forEach(state -> spec.commandLine()
                .getOut()
                .println("%-18s %s. %s".formatted(state.paper().word(), state.words(clock.getZone()), state.title())));
        return papers.stream().anyMatch(PaperState::outOfDate)
                ? CommandLine.ExitCode.SOFTWARE
                : CommandLine.ExitCode.OK;
    }
}
