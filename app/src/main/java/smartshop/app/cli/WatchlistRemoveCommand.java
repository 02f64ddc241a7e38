package smartshop.app.cli;

import picocli.CommandLine.Command;
import smartshop.app.access.Permission;
import smartshop.app.enrol.EntryDesk;
import smartshop.recognition.search.PersonId;
import smartshop.storage.watchlist.Watchlist;

/** {@code smartshop watchlist remove}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Removes a person with all photos. The history keeps the alerts, without the name.")
final class WatchlistRemoveCommand extends OnePersonCommand {

    @Override
    Permission permission() {
        return Permission.REMOVE;
    }

    @Override
    String with(Watchlist watchlist, EntryDesk desk, PersonId person) {
        desk.remove(person);
        return "Removed.";
    }
}
