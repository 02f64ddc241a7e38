package smartshop.app.cli;

import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;

/** {@code smartshop watchlist remove}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Removes a person with all photos. The history keeps the alerts, without the name.")
final class WatchlistRemoveCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "ID", description = "As 'smartshop watchlist list' shows it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private UUID id;

    @Override
    public Integer call() {
        if (!removed()) {
            spec.commandLine()
                    .getErr()
                    .println("smartshop: Nobody on the watchlist has the number %s: see 'smartshop watchlist list'."
                            .formatted(id));
            return CommandLine.ExitCode.SOFTWARE;
        }
        spec.commandLine().getOut().println("Removed.");
        return CommandLine.ExitCode.OK;
    }

    private boolean removed() {
        if (data.isEmpty()) {
            return false;
        }
        PersonId person = new PersonId(id);
        try (Database database = data.open()) {
            boolean listed = database.watchlist().person(person).isPresent();
            database.watchlist().remove(person);
            return listed;
        }
    }
}
