package smartshop.app.enrol;

import smartshop.storage.audit.Action;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.Person;
import smartshop.storage.watchlist.Watchlist;

/** Where somebody gets onto the watchlist. */
@FunctionalInterface
public interface NewEntries {

    /** @throws smartshop.storage.StorageException if the rules refuse it, or the disk does not take it; nothing is kept then */
    Person add(NewPerson newcomer);

    /** Where nobody has set up who works here: entries take effect at once, and say that one person decided. */
    static NewEntries atOnce(Watchlist watchlist, AuditLog audit) {
        return newcomer -> audit.recorded(() -> watchlist.enrol(newcomer), person -> enrolled(person));
    }

    /** What is recorded of an entry that took effect at once. */
    static Deed enrolled(Person person) {
        return Deed.of(Action.PERSON_ENROLLED, person.id().value())
                .with(Detail.of(Detail.Measure.PHOTOS, person.photos().size()));
    }
}
