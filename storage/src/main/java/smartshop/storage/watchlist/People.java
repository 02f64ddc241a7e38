package smartshop.storage.watchlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import smartshop.recognition.search.PersonId;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.sql.Rows;

/** Listed people by their rows. Whose key is destroyed is nobody. */
final class People {
    private final Rows rows;
    private final PeopleKeys keys;

    People(Rows rows, PeopleKeys keys) {
        this.rows = rows;
        this.keys = keys;
    }

    static void insert(Handle handle, Sealed own, Person person) {
        Rows.change(
                handle,
                "insert into person (id, enrolled_at, sealed_name, sealed_reason, own_key) values (?, ?, ?, ?, true)",
                person.id().value(),
                person.enrolledAt(),
                own.name(person.name()),
                own.reason(person.reason()));
    }

    List<Person> byName() {
        return rows.in(handle -> {
            Map<PersonId, List<PhotoId>> photos = Faces.ofAll(handle);
            return handle.select("select * from person").map((row, context) -> person(row, photos)).stream()
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER)
                            .thenComparing(Person::enrolledAt))
                    .toList();
        });
    }

    Optional<Person> one(PersonId id) {
        return rows.in(handle -> {
            Map<PersonId, List<PhotoId>> photos = Map.of(id, Faces.of(handle, id));
            return handle.select("select * from person where id = ?", id.value())
                    .map((row, context) -> person(row, photos))
                    .findOne()
                    .flatMap(Function.identity());
        });
    }

    /** Whom the watch looks for. */
    Set<PersonId> active() {
        return Set.copyOf(rows.list(
                (row, context) -> new PersonId(row.getObject("id", UUID.class)),
                "select id from person where suspended_at is null"));
    }

    private Optional<Person> person(ResultSet row, Map<PersonId, List<PhotoId>> photos) throws SQLException {
        Optional<Sealed> own = Sealed.of(new PersonId(row.getObject("id", UUID.class)), keys);
        return own.isEmpty() ? Optional.empty() : Optional.of(person(row, own.get(), photos));
    }

    private static Person person(ResultSet row, Sealed own, Map<PersonId, List<PhotoId>> photos) throws SQLException {
        return new Person(
                own.person(),
                own.openName(row.getBytes("sealed_name")),
                own.openReason(row.getBytes("sealed_reason")),
                Rows.instant(row, "enrolled_at"),
                List.copyOf(photos.getOrDefault(own.person(), List.of())),
                Suspensions.of(row));
    }
}
