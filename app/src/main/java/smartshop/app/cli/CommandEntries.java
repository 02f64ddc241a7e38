package smartshop.app.cli;

import java.util.Optional;
import smartshop.app.enrol.NewEntries;
import smartshop.storage.Database;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.staff.Roster;
import smartshop.storage.watchlist.EnrolmentRules;

/** New entries by a command: nobody has signed in, so where people are set up, one of them still has to approve. */
final class CommandEntries {
    private CommandEntries() {}

    static NewEntries of(Database database) {
        AuditLog audit = database.audit(Actor.COMMAND);
        Roster people = database.staff().roster();
        return people.setUp()
                ? newcomer -> audit.recorded(
                        () -> database.watchlist().propose(newcomer, Optional.empty(), EnrolmentRules.UK),
                        person -> Deed.of(Action.PERSON_PROPOSED, person.id().value()))
                : NewEntries.atOnce(database.watchlist(), audit);
    }
}
