package smartshop.app.cli;

import picocli.CommandLine.Command;
import smartshop.recognition.search.PersonId;
import smartshop.storage.watchlist.Watchlist;

/** {@code smartshop watchlist remove}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Removes a person with all photos. The history keeps the alerts, without the name.")
final class WatchlistRemoveCommand extends OnePersonCommand {

    @Override
    String with(Watchlist watchlist, PersonId person) {
        watchlist.remove(person);
        return "Removed.";
    }
}
