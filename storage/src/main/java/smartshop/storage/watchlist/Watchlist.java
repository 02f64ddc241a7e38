package smartshop.storage.watchlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.Gallery;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.person.Erasures;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.sql.Rows;

/**
 * The people the shop looks out for. Names, reasons, portraits and embeddings are sealed with each person's
 * own key, each for its own row. Whose key is destroyed is nobody, whatever rows there still are. Any thread may call.
 */
public final class Watchlist {
    private static final Logger log = LoggerFactory.getLogger(Watchlist.class);

    private final Rows rows;
    private final PeopleKeys keys;
    private final Erasures erasures;
    private final Clock clock;
    private final Suspensions suspensions;
    private final Set<PhotoId> reported = ConcurrentHashMap.newKeySet();

    public Watchlist(Rows rows, PeopleKeys keys, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.erasures = new Erasures(rows, keys);
        this.clock = clock;
        this.suspensions = new Suspensions(rows, clock);
    }

    /** @throws StorageException if the name is empty or there is no photo */
    public Person enrol(NewPerson newcomer) {
        if (newcomer.name().isBlank()) {
            throw new StorageException("A person on the watchlist needs a name.");
        }
        if (newcomer.photos().isEmpty()) {
            throw new StorageException("A person on the watchlist needs at least one photo.");
        }
        Person person = new Person(
                PersonId.random(),
                newcomer.name().strip(),
                newcomer.reason().strip(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                newcomer.photos().stream().map(photo -> PhotoId.random()).toList(),
                Optional.empty());
        // The key first: rows without one would be lost. A key without rows harms nobody.
        Sealed own = new Sealed(person.id(), keys.make(person.id()));
        return rows.in(handle -> {
            insert(handle, own, person);
            for (int i = 0; i < person.photos().size(); i++) {
                insert(handle, own, person.photos().get(i), i, newcomer.photos().get(i));
            }
            return person;
        });
    }

    /** Everybody, by name. */
    public List<Person> people() {
        return rows.in(handle -> {
            Map<PersonId, List<PhotoId>> photos = photos(handle);
            return handle.select("select * from person").map((row, context) -> person(row, photos)).stream()
                    .flatMap(Optional::stream)
                    .sorted(java.util.Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER)
                            .thenComparing(Person::enrolledAt))
                    .toList();
        });
    }

    /** Empty if nobody has this number, for example because the person was removed. */
    public Optional<Person> person(PersonId id) {
        return rows.in(handle -> {
            Map<PersonId, List<PhotoId>> photos = Map.of(id, photos(handle, id));
            return handle.select("select * from person where id = ?", id.value())
                    .map((row, context) -> person(row, photos))
                    .findOne()
                    .flatMap(Function.identity());
        });
    }

    /**
     * Takes away the person's name, reason, photos and embeddings: here, and by destroying their key in every copy of the
     * database. Nothing happens if nobody has this number.
     */
    public void remove(PersonId id) {
        erasures.erase(id);
    }

    /** The portrait as JPEG; empty if there is no such photo any more. */
    public Optional<byte[]> photo(PhotoId id) {
        return rows
                .list(
                        (row, context) -> portrait(row, id),
                        "select person_id, sealed_portrait from photo where id = ?",
                        id.value())
                .stream()
                .findFirst()
                .flatMap(Function.identity());
    }

    /**
     * Whom the watch looks for, by this model: suspended people, people without an embedding, and rows that cannot be read
     * any more are left out.
     */
    public Gallery gallery(String model) {
        return gallery(model, " and o.suspended_at is null");
    }

    /** As {@link #gallery}, suspended people included. */
    public Gallery everybody(String model) {
        return gallery(model, "");
    }

    private Gallery gallery(String model, String further) {
        Map<PersonId, List<Embedding>> people = new HashMap<>();
        rows.list(
                        (row, context) -> readable(row, model),
                        "select p.person_id, e.photo_id, e.sealed_vector from embedding e"
                                + " join photo p on p.id = e.photo_id join person o on o.id = p.person_id"
                                + " where e.model = ?" + further + " order by p.place",
                        model)
                .forEach(found ->
                        found.ifPresent(entry -> people.computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                                .add(entry.getValue())));
        return Gallery.of(people);
    }

    /**
     * The watch leaves this person out from now on. Wrong alerts also open a task. Nothing happens if nobody has this
     * number or the entry is suspended already.
     *
     * @return whether the entry became suspended by this
     */
    public boolean suspend(PersonId id, Suspension.Why why) {
        return suspensions.suspend(id, why);
    }

    /** The watch looks for this person again, and what was to be done about the suspension is done. */
    public void resume(PersonId id) {
        suspensions.resume(id);
    }

    /** As if the suspension had never been: it and its task are gone. */
    public void unsuspend(PersonId id) {
        suspensions.unsuspend(id);
    }

    /** What waits for somebody to decide, oldest first. Whatever concerns a person goes when the person is removed. */
    public List<Task> tasks() {
        return suspensions.tasks();
    }

    /** The photos that this model has not seen. */
    public List<PhotoId> photosWithout(String model) {
        return rows.list(
                (row, context) -> new PhotoId(row.getObject("id", UUID.class)),
                "select id from photo where id not in (select photo_id from embedding where model = ?)"
                        + " order by person_id, place",
                model);
    }

    /** Adds or replaces the photo's embedding by the embedding's model. Nothing happens if the photo was removed. */
    public void addEmbedding(PhotoId photo, Embedding embedding) {
        rows.in(handle -> {
            handle.select("select person_id from photo where id = ?", photo.value())
                    .map((row, context) -> personId(row))
                    .findOne()
                    .flatMap(this::own)
                    .ifPresent(own -> replace(handle, own, photo, embedding));
            return photo;
        });
    }

    private Optional<Sealed> own(PersonId person) {
        return keys.of(person).map(key -> new Sealed(person, key));
    }

    private static void insert(Handle handle, Sealed own, Person person) {
        Rows.change(
                handle,
                "insert into person (id, enrolled_at, sealed_name, sealed_reason, own_key) values (?, ?, ?, ?, true)",
                person.id().value(),
                person.enrolledAt(),
                own.name(person.name()),
                own.reason(person.reason()));
    }

    private static void insert(Handle handle, Sealed own, PhotoId id, int place, NewPhoto photo) {
        Rows.change(
                handle,
                "insert into photo (id, person_id, place, sealed_portrait) values (?, ?, ?, ?)",
                id.value(),
                own.person().value(),
                place,
                own.portrait(id, photo.jpegPortrait()));
        replace(handle, own, id, photo.embedding());
    }

    private static void replace(Handle handle, Sealed own, PhotoId photo, Embedding embedding) {
        Rows.change(handle, "delete from embedding where photo_id = ? and model = ?", photo.value(), embedding.model());
        Rows.change(
                handle,
                "insert into embedding (photo_id, model, sealed_vector) values (?, ?, ?)",
                photo.value(),
                embedding.model(),
                own.vector(photo, embedding));
    }

    private static Map<PersonId, List<PhotoId>> photos(Handle handle) {
        Map<PersonId, List<PhotoId>> photos = new HashMap<>();
        handle.select("select id, person_id from photo order by place")
                .map((row, context) -> Map.entry(personId(row), photoId(row, "id")))
                .forEach(entry -> photos.computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                        .add(entry.getValue()));
        return photos;
    }

    private static List<PhotoId> photos(Handle handle, PersonId person) {
        return handle.select("select id from photo where person_id = ? order by place", person.value())
                .map((row, context) -> photoId(row, "id"))
                .list();
    }

    private Optional<Person> person(ResultSet row, Map<PersonId, List<PhotoId>> photos) throws SQLException {
        PersonId id = new PersonId(row.getObject("id", UUID.class));
        Optional<Sealed> own = own(id);
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

    private Optional<byte[]> portrait(ResultSet row, PhotoId id) throws SQLException {
        byte[] closed = row.getBytes("sealed_portrait");
        return own(personId(row)).map(own -> own.openPortrait(id, closed));
    }

    /** One damaged row must not end the watch for everybody else. */
    private Optional<Map.Entry<PersonId, Embedding>> readable(ResultSet row, String model) throws SQLException {
        PersonId person = personId(row);
        PhotoId photo = photoId(row, "photo_id");
        byte[] closed = row.getBytes("sealed_vector");
        try {
            return own(person).map(own -> Map.entry(person, own.openVector(photo, model, closed)));
        } catch (StorageException e) {
            if (reported.add(photo)) {
                log.warn("The embedding of photo {} is damaged and left out: enrol the person again", photo);
            }
            return Optional.empty();
        }
    }

    private static PersonId personId(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    private static PhotoId photoId(ResultSet row, String column) throws SQLException {
        return new PhotoId(row.getObject(column, UUID.class));
    }
}
