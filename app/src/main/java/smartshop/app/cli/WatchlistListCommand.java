package smartshop.app.cli;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import smartshop.storage.Database;
import smartshop.storage.watchlist.Person;

/** {@code smartshop watchlist list}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists everybody on the watchlist.")
final class WatchlistListCommand implements Callable<Integer> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.systemDefault());

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Person> people = people();
        people.forEach(person -> out.printf(
                "%s  %s  %2d photos  %s%s%n",
                person.id(),
                DAY.format(person.enrolledAt()),
                person.photos().size(),
                person.name(),
                person.reason().isEmpty() ? "" : ": " + person.reason()));
        if (people.isEmpty()) {
            out.println("Nobody is on the watchlist.");
        }
        return CommandLine.ExitCode.OK;
    }

    /** Only looking makes no database where none is. */
    private List<Person> people() {
        if (data.isEmpty()) {
            return List.of();
        }
        try (Database database = data.open()) {
            return database.watchlist().people();
        }
    }
}
