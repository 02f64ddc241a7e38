package smartshop.app.cli;

import picocli.CommandLine.Command;
import smartshop.app.access.Permission;
import smartshop.recognition.search.PersonId;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
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
    String with(Watchlist watchlist, AuditLog audit, PersonId person) {
        audit.recorded(() -> watchlist.withdraw(person), Deed.of(Action.PERSON_REMOVED, person.value()));
        return "Removed.";
    }
}
