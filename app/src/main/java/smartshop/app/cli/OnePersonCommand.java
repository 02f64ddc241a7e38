package smartshop.app.cli;

import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smartshop.app.StartException;
import smartshop.app.access.Permission;
import smartshop.app.enrol.EntryDesk;
import smartshop.app.enrol.ShopRules;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.watchlist.Watchlist;

/** A command that does something with one listed person. */
abstract class OnePersonCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "ID", description = "As 'smartshop watchlist list' shows it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private UUID id;

    /** What one must be allowed to do. */
    abstract Permission permission();

    /** @return what was done, in a sentence */
    abstract String with(Watchlist watchlist, EntryDesk desk, PersonId person);

    /** Also an entry that somebody took out of the database: its key is left to be removed. */
    private static boolean known(Watchlist watchlist, PersonId person) {
        return watchlist.person(person).isPresent()
                || watchlist.changedOutside().contains(person);
    }

    private EntryDesk desk(Database database) throws StartException {
        return new EntryDesk(database.watchlist(), data.signedIn(database, permission()), ShopRules.of(database));
    }

    @Override
    public Integer call() throws StartException {
        if (!data.isEmpty()) {
            try (Database database = data.open()) {
                PersonId person = new PersonId(id);
                if (known(database.watchlist(), person)) {
                    spec.commandLine().getOut().println(with(database.watchlist(), desk(database), person));
                    return CommandLine.ExitCode.OK;
                }
            }
        }
        spec.commandLine()
                .getErr()
                .println("smartshop: Nobody on the watchlist has the number %s: see 'smartshop watchlist list'."
                        .formatted(id));
        return CommandLine.ExitCode.SOFTWARE;
    }
}
