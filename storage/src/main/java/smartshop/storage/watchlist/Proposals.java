package smartshop.storage.watchlist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.sql.Rows;
import smartshop.storage.staff.StaffId;

/** New entries: only such as the rules allow get as far as a key and a row. */
final class Proposals {
    private final Rows rows;
    private final PeopleKeys keys;
    private final Entries entries;
    private final Clock clock;

    Proposals(Rows rows, PeopleKeys keys, Entries entries, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.entries = entries;
        this.clock = clock;
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    PersonId add(NewPerson newcomer, Optional<StaffId> by, EnrolmentRules rules) {
        check(newcomer, rules);
        return rows.in(handle -> {
            entries.oneAtATime(handle);
            Sealed own = keyed(handle);
            EntryRow entry = entry(own, newcomer, by, rules);
            People.insert(handle, own, newcomer, entry);
            entries.keep(handle, entry);
            List<NewPhoto> photos = newcomer.photos();
            for (int place = 0; place < photos.size(); place++) {
                Faces.insert(handle, own, PhotoId.random(), place, photos.get(place));
            }
            return own.person();
        });
    }

    private void check(NewPerson newcomer, EnrolmentRules rules) {
        if (newcomer.name().isBlank()) {
            throw new StorageException("A person on the watchlist needs a name.");
        }
        if (newcomer.photos().isEmpty()) {
            throw new StorageException("A person on the watchlist needs at least one photo.");
        }
        rules.refusal(newcomer.grounds(), newcomer.notice(), LocalDate.now(clock))
                .ifPresent(refusal -> {
                    throw new StorageException(rules.words(refusal));
                });
    }

    /** The key first: rows without one would be lost. If it does not come to rows, here or further out, the key goes. */
    private Sealed keyed(Handle handle) {
        PersonId id = PersonId.random();
        Sealed own = new Sealed(id, keys.make(id));
        handle.afterRollback(() -> keys.erase(id));
        return own;
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private EntryRow entry(Sealed own, NewPerson newcomer, Optional<StaffId> by, EnrolmentRules rules) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Listing proposed = new Listing(
                State.PROPOSED,
                rules.lapse(now),
                by,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(newcomer.notice()),
                false);
        return new EntryRow(own.person(), now, proposed, own.grounds(newcomer.grounds()), 0);
    }
}
