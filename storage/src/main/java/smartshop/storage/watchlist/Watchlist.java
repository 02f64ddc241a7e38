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
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.Gallery;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Vault;

/**
 * The people the shop looks out for. Names, reasons, portraits and embeddings are sealed by the vault, each for its own
 * row. Any thread may call.
 */
public final class Watchlist {
    private static final Logger log = LoggerFactory.getLogger(Watchlist.class);

    private final Rows rows;
    private final Sealed sealed;
    private final Clock clock;
    private final Suspensions suspensions;
    private final Set<PhotoId> reported = ConcurrentHashMap.newKeySet();

    public Watchlist(Rows rows, Vault vault, Clock clock) {
        this.rows = rows;
        this.sealed = new Sealed(vault);
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
        return rows.in(handle -> {
            insert(handle, person);
            for (int i = 0; i < person.photos().size(); i++) {
                insert(
                        handle,
                        person.id(),
                        person.photos().get(i),
                        i,
                        newcomer.photos().get(i));
            }
            return person;
        });
    }

    /** Everybody, by name. */
    public List<Person> people() {
        return rows.in(handle -> {
            Map<PersonId, List<PhotoId>> photos = photos(handle);
            return handle.select("select * from person").map((row, context) -> person(row, photos)).stream()
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
                    .findOne();
        });
    }

    /** Takes away the person's name, reason, photos and embeddings. Nothing happens if nobody has this number. */
    public void remove(PersonId id) {
        rows.change("delete from person where id = ?", id.value());
    }

    /** The portrait as JPEG; empty if there is no such photo any more. */
    public Optional<byte[]> photo(PhotoId id) {
        return rows
                .list(
                        (row, context) -> sealed.openPortrait(personId(row), id, row.getBytes("sealed_portrait")),
                        "select person_id, sealed_portrait from photo where id = ?",
                        id.value())
                .stream()
                .findFirst();
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
                    .ifPresent(person -> replace(handle, person, photo, embedding));
            return photo;
        });
    }

    private void insert(Handle handle, Person person) {
        Rows.change(
                handle,
                "insert into person (id, enrolled_at, sealed_name, sealed_reason) values (?, ?, ?, ?)",
                person.id().value(),
                person.enrolledAt(),
                sealed.name(person.id(), person.name()),
                sealed.reason(person.id(), person.reason()));
    }

    private void insert(Handle handle, PersonId person, PhotoId id, int place, NewPhoto photo) {
        Rows.change(
                handle,
                "insert into photo (id, person_id, place, sealed_portrait) values (?, ?, ?, ?)",
                id.value(),
                person.value(),
                place,
                sealed.portrait(person, id, photo.jpegPortrait()));
        replace(handle, person, id, photo.embedding());
    }

    private void replace(Handle handle, PersonId person, PhotoId photo, Embedding embedding) {
        Rows.change(handle, "delete from embedding where photo_id = ? and model = ?", photo.value(), embedding.model());
        Rows.change(
                handle,
                "insert into embedding (photo_id, model, sealed_vector) values (?, ?, ?)",
                photo.value(),
                embedding.model(),
                sealed.vector(person, photo, embedding));
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

    private Person person(ResultSet row, Map<PersonId, List<PhotoId>> photos) throws SQLException {
        PersonId id = new PersonId(row.getObject("id", UUID.class));
        return new Person(
                id,
                sealed.openName(id, row.getBytes("sealed_name")),
                sealed.openReason(id, row.getBytes("sealed_reason")),
                Rows.instant(row, "enrolled_at"),
                List.copyOf(photos.getOrDefault(id, List.of())),
                Suspensions.of(row));
    }

    /** One damaged row must not end the watch for everybody else. */
    private Optional<Map.Entry<PersonId, Embedding>> readable(ResultSet row, String model) throws SQLException {
        try {
            return Optional.of(Map.entry(personId(row), embedding(row, model)));
        } catch (StorageException e) {
            PhotoId photo = photoId(row, "photo_id");
            if (reported.add(photo)) {
                log.warn("The embedding of photo {} is damaged and left out: enrol the person again", photo);
            }
            return Optional.empty();
        }
    }

    private Embedding embedding(ResultSet row, String model) throws SQLException {
        return sealed.openVector(personId(row), photoId(row, "photo_id"), model, row.getBytes("sealed_vector"));
    }

    private static PersonId personId(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    private static PhotoId photoId(ResultSet row, String column) throws SQLException {
        return new PhotoId(row.getObject(column, UUID.class));
    }
}
