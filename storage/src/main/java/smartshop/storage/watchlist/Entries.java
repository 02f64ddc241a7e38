package smartshop.storage.watchlist;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.RowMac;
import smartshop.storage.vault.SealedValues;
import smartshop.storage.vault.Vault;

/** What decides about each entry: read only as SmartShop wrote it last, and written with its mac and its count of changes. */
final class Entries {
    private final Rows rows;
    private final Vault vault;
    private final PeopleKeys keys;
    private final RowMac macs;

    Entries(Rows rows, Vault vault, PeopleKeys keys) {
        this.rows = rows;
        this.vault = vault;
        this.keys = keys;
        this.macs = macs(vault);
    }

    static RowMac macs(Vault vault) {
        return new RowMac(vault, "person");
    }

    /** Everybody's that are as SmartShop wrote them last. */
    Map<PersonId, EntryRow> all() {
        return rows.in(handle -> look(handle, "select * from person").intact());
    }

    /** Empty if nobody has this number, or the entry is not as SmartShop wrote it last. */
    Optional<EntryRow> one(PersonId id) {
        return rows.in(handle -> Optional.ofNullable(look(handle, "select * from person where id = ?", id.value())
                .intact()
                .get(id)));
    }

    /** How many are as SmartShop wrote them last, and how many there are beside those, of people who have a key. */
    SealedValues.Reading reading() {
        return rows.in(handle -> {
            Look look = look(handle, "select * from person");
            long living = look.found.keySet().stream()
                    .filter(person -> keys.of(person).isPresent())
                    .count();
            long intact = look.intact().keySet().stream()
                    .filter(person -> keys.of(person).isPresent())
                    .count();
            return new SealedValues.Reading(intact, living - intact);
        });
    }

    /** Whose entries are not as SmartShop wrote them last, or gone without anybody having removed them. */
    Set<PersonId> changedOutside() {
        return rows.in(handle -> {
            Look look = look(handle, "select * from person");
            Set<PersonId> suspect = new HashSet<>(look.counts.keySet());
            suspect.addAll(look.found.keySet());
            suspect.removeAll(look.intact().keySet());
            suspect.removeIf(person -> keys.of(person).isEmpty());
            return suspect;
        });
    }

    /**
     * Lets something happen to an entry.
     *
     * @throws StorageException if it cannot happen to it, the entry was changed outside SmartShop, or there is none
     */
    Listing happen(PersonId id, Event event, UnaryOperator<Listing> how) {
        return change(id, before -> {
            State next = after(before.state(), event);
            return how.apply(before).in(next);
        });
    }

    /** As {@link #happen}, but leaves the state as it is, and an entry that is over too. */
    Listing change(PersonId id, UnaryOperator<Listing> how) {
        return rows.in(handle -> {
            oneAtATime(handle);
            EntryRow before = one(id).orElseThrow(Entries::gone);
            EntryRow after = before.becoming(how.apply(before.listing()));
            keep(handle, after);
            return after.listing();
        });
    }

    private static State after(State state, Event event) {
        return Transitions.after(state, event)
                .orElseThrow(() -> new StorageException(
                        switch (state) {
                            case PROPOSED -> "This entry waits for somebody to approve it. Decide that first.";
                            case APPROVED -> "This entry is in effect already. Look at the watchlist again.";
                            case SUSPENDED -> "This entry is suspended. Check it first, then resume it.";
                            case CONTESTED -> "This entry is contested. Decide first whether it is right.";
                            case EXPIRED, WITHDRAWN, REFUSED ->
                                "This entry has ended. Propose the person again if there is a new reason.";
                        }));
    }

    private static StorageException gone() {
        return new StorageException(
                "This entry is gone, or was changed outside SmartShop and is not used. Remove it and propose the person again.");
    }

    /** Rows, empty where they are not as SmartShop wrote them, and the counts of the same moment. */
    private record Look(Map<PersonId, Optional<EntryRow>> found, Map<PersonId, Long> counts) {

        Map<PersonId, EntryRow> intact() {
            Map<PersonId, EntryRow> intact = new HashMap<>();
            found.forEach((person, row) -> row.filter(
                            entry -> Long.valueOf(entry.changes()).equals(counts.get(person)))
                    .ifPresent(entry -> intact.put(person, entry)));
            return intact;
        }
    }

    /** Two queries see two moments: if somebody changed an entry in between, it looks again. */
    private Look look(Handle handle, String query, Object... parameters) {
        Counts counts = new Counts(handle, vault);
        Map<PersonId, Long> before = counts.honoured();
        Map<PersonId, Optional<EntryRow>> found = new HashMap<>();
        handle.select(query, parameters)
                .map((row, context) ->
                        Map.entry(new PersonId(row.getObject("id", UUID.class)), EntryRow.read(row, macs)))
                .forEach(row -> found.put(row.getKey(), row.getValue()));
        return counts.honoured().equals(before) ? new Look(found, before) : look(handle, query, parameters);
    }

    /** Whoever changes an entry waits here for each other, before reading anything of it. */
    void oneAtATime(Handle handle) {
        new Counts(handle, vault).oneAtATime();
    }

    /** The rest of the row is there already. Whose key is gone is counted no more. */
    void keep(Handle handle, EntryRow entry) {
        entry.write(handle, macs);
        Counts counts = new Counts(handle, vault);
        Map<PersonId, Long> all = new HashMap<>(counts.honoured());
        all.keySet().removeIf(person -> keys.of(person).isEmpty());
        all.put(entry.person(), entry.changes());
        counts.keep(all);
    }
}
