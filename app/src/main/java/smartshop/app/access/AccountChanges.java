package smartshop.app.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Entry;
import smartshop.storage.staff.StaffId;

/** What others did to a person's account, by the audit log: whoever sets somebody's PIN can sign in as them. Any thread may call. */
public final class AccountChanges {
    /** Of rows in order, so many must be older before it is believed: the clock may have been set back. */
    private static final int OLDER = 500;

    private static final Set<String> WHICH = Set.of(
            Action.STAFF_ADDED.code(),
            Action.STAFF_RESCUED.code(),
            Action.STAFF_ROLE_CHANGED.code(),
            Action.STAFF_SECRET_CHANGED.code());

    private final AuditLog audit;

    public AccountChanges(AuditLog audit) {
        this.audit = audit;
    }

    /** Whether somebody else has added this person, or set their secret or role, after that moment. Asks the disk. */
    public boolean byOthersSince(StaffId person, Instant moment) {
        Search search = new Search(person, moment);
        audit.backwards(search::goesOn);
        return search.found;
    }

    private static final class Search {
        private final StaffId person;
        private final String own;
        private final Instant moment;
        private int older;
        private boolean found;

        Search(StaffId person, Instant moment) {
            this.person = person;
            this.own = Actor.of(person).pseudonym();
            this.moment = moment;
        }

        boolean goesOn(Entry entry) {
            boolean after = entry.at().isAfter(moment);
            older = after ? 0 : older + 1;
            found |= after
                    && entry.subject().equals(Optional.of(person.value()))
                    && WHICH.contains(entry.action())
                    && !entry.actor().equals(own);
            return !found && older < OLDER;
        }
    }
}
