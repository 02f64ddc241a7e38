package smartshop.app.cli;

import picocli.CommandLine.Command;
import smartshop.app.access.Permission;
import smartshop.app.enrol.EntryDesk;
import smartshop.recognition.search.PersonId;
import smartshop.storage.watchlist.Person;
import smartshop.storage.watchlist.Watchlist;

/** {@code smartshop watchlist resume}. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description =
                "Looks for a suspended person again. Check the photos first: two alerts for the entry were wrong.")
final class WatchlistResumeCommand extends OnePersonCommand {

    @Override
    Permission permission() {
        return Permission.RESUME;
    }

    @Override
    String with(Watchlist watchlist, EntryDesk desk, PersonId person) {
        if (watchlist.person(person).filter(Person::suspended).isEmpty()) {
            return "This entry is not suspended.";
        }
        desk.resume(person);
        return "Resumed.";
    }
}
