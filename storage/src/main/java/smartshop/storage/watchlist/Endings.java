package smartshop.storage.watchlist;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import smartshop.recognition.search.PersonId;
import smartshop.storage.person.Erasures;

/** How entries end. What is over is erased, unless it is held. */
final class Endings {
    private final Entries entries;
    private final Erasures erasures;
    private final Clock clock;

    Endings(Entries entries, Erasures erasures, Clock clock) {
        this.entries = entries;
        this.erasures = erasures;
        this.clock = clock;
    }

    void refuse(PersonId id) {
        end(id, Event.REFUSE);
    }

    /** Also an entry that was changed outside SmartShop: nothing that it says holds it. */
    void withdraw(PersonId id) {
        if (entries.one(id).isPresent()) {
            end(id, Event.WITHDRAW);
        } else {
            erasures.erase(id);
        }
    }

    void hold(PersonId id) {
        entries.change(id, listing -> listing.holding(true));
    }

    void release(PersonId id) {
        if (entries.change(id, listing -> listing.holding(false)).state().over()) {
            erasures.erase(id);
        }
    }

    List<Ended> due() {
        List<EntryRow> due = entries.all().values().stream()
                .filter(entry -> entry.listing().due(clock.instant()))
                .toList();
        due.forEach(entry -> end(entry.person(), event(entry.listing())));
        return due.stream()
                .map(entry -> new Ended(entry.person(), entry.listing().state()))
                .toList();
    }

    Optional<Instant> next() {
        return entries.all().values().stream()
                .map(EntryRow::listing)
                .filter(listing -> !listing.state().over())
                .map(Listing::endsAt)
                .min(Comparator.naturalOrder());
    }

    private static Event event(Listing listing) {
        return listing.state() == State.PROPOSED ? Event.LAPSE : Event.EXPIRE;
    }

    private void end(PersonId id, Event event) {
        if (!entries.happen(id, event, UnaryOperator.identity()).held()) {
            erasures.erase(id);
        }
    }
}
