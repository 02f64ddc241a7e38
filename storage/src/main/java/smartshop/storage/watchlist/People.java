package smartshop.storage.watchlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import smartshop.recognition.search.PersonId;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.sql.Rows;

/** Listed people, each with where the entry stands. Whose key is destroyed is nobody. */
final class People {
    private final Rows rows;
    private final PeopleKeys keys;
    private final Entries entries;

    People(Rows rows, PeopleKeys keys, Entries entries) {
        this.rows = rows;
        this.keys = keys;
        this.entries = entries;
    }

    static void insert(Handle handle, Sealed own, NewPerson newcomer, EntryRow entry) {
        Rows.change(
                handle,
                "insert into person (id, enrolled_at, sealed_name, sealed_reason, own_key) values (?, ?, ?, ?, true)",
                own.person().value(),
                entry.enrolledAt(),
                own.name(newcomer.name()),
                own.reason(newcomer.grounds().reason()));
    }

    List<Person> byName() {
        return rows.in(handle -> {
            Map<PersonId, EntryRow> listed = entries.all();
            Map<PersonId, List<PhotoId>> photos = Faces.ofAll(handle);
            return handle.select("select * from person").map((row, context) -> person(row, listed, photos)).stream()
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER)
                            .thenComparing(Person::enrolledAt))
                    .toList();
        });
    }

    Optional<Person> one(PersonId id) {
        return rows.in(handle -> {
            Map<PersonId, EntryRow> listed =
                    entries.one(id).map(entry -> Map.of(id, entry)).orElse(Map.of());
            Map<PersonId, List<PhotoId>> photos = Map.of(id, Faces.of(handle, id));
            return handle.select("select * from person where id = ?", id.value())
                    .map((row, context) -> person(row, listed, photos))
                    .findOne()
                    .flatMap(Function.identity());
        });
    }

    private Optional<Person> person(ResultSet row, Map<PersonId, EntryRow> listed, Map<PersonId, List<PhotoId>> photos)
            throws SQLException {
        PersonId id = new PersonId(row.getObject("id", UUID.class));
        Optional<Sealed> own = Sealed.of(id, keys);
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(person(
                        row, own.get(), Optional.ofNullable(listed.get(id)), photos.getOrDefault(id, List.of())));
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static Person person(ResultSet row, Sealed own, Optional<EntryRow> entry, List<PhotoId> photos)
            throws SQLException {
        String reason = own.openReason(row.getBytes("sealed_reason"));
        return new Person(
                own.person(),
                own.openName(row.getBytes("sealed_name")),
                reason,
                Rows.instant(row, "enrolled_at"),
                List.copyOf(photos),
                entry.map(known -> own.listing(known, reason)));
    }
}
