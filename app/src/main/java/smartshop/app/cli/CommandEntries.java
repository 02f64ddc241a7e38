package smartshop.app.cli;

import java.util.Optional;
import smartshop.app.access.Access;
import smartshop.app.enrol.NewEntries;
import smartshop.app.enrol.ShopRules;
import smartshop.storage.Database;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.staff.StaffId;
import smartshop.storage.staff.StaffMember;
import smartshop.storage.watchlist.EnrolmentRules;

/** New entries by a command: where people are set up, somebody else than who runs it has to approve. */
final class CommandEntries {
    private CommandEntries() {}

    /** @param access who runs the command, and may propose */
    static NewEntries of(Database database, Access access) {
        AuditLog audit = access.audit();
        EnrolmentRules rules = ShopRules.of(database).get();
        Optional<StaffId> by = access.session().person().map(StaffMember::id);
        return by.isPresent()
                ? newcomer -> audit.recorded(
                        () -> database.watchlist().propose(newcomer, by, rules),
                        person -> Deed.of(Action.PERSON_PROPOSED, person.id().value()))
                : newcomer -> audit.recorded(
                        () -> database.watchlist().enrol(newcomer, Optional.empty(), rules), NewEntries::enrolled);
    }
}
