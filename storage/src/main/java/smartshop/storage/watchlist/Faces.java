package smartshop.storage.watchlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.Gallery;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.sql.Rows;

/** Listed people's photos and the embeddings of these. */
final class Faces {
    private static final Logger log = LoggerFactory.getLogger(Faces.class);

    private final Rows rows;
    private final PeopleKeys keys;
    private final Set<PhotoId> reported = ConcurrentHashMap.newKeySet();

    Faces(Rows rows, PeopleKeys keys) {
        this.rows = rows;
        this.keys = keys;
    }

    static void insert(Handle handle, Sealed own, PhotoId id, int place, NewPhoto photo) {
        Rows.change(
                handle,
                "insert into photo (id, person_id, place, sealed_portrait) values (?, ?, ?, ?)",
                id.value(),
                own.person().value(),
                place,
                own.portrait(id, photo.jpegPortrait()));
        replace(handle, own, id, photo.embedding());
    }

    /** In this order an index alone answers, and not one photo is read. */
    static Map<PersonId, List<PhotoId>> ofAll(Handle handle) {
        Map<PersonId, List<PhotoId>> photos = new HashMap<>();
        handle.select("select id, person_id from photo order by person_id, place")
                .map((row, context) -> Map.entry(personId(row), photoId(row, "id")))
                .forEach(entry -> photos.computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                        .add(entry.getValue()));
        return photos;
    }

    static List<PhotoId> of(Handle handle, PersonId person) {
        return handle.select("select id from photo where person_id = ? order by place", person.value())
                .map((row, context) -> photoId(row, "id"))
                .list();
    }

    Optional<byte[]> portrait(PhotoId id) {
        return rows
                .list(
                        (row, context) -> portrait(row, id),
                        "select person_id, sealed_portrait from photo where id = ?",
                        id.value())
                .stream()
                .findFirst()
                .flatMap(Function.identity());
    }

    /** One question for all is several times quicker than one for each. */
    Map<PhotoId, byte[]> portraits(Collection<PhotoId> ids) {
        Map<PhotoId, byte[]> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        rows.in(handle -> handle.createQuery("select id, person_id, sealed_portrait from photo where id in (<ids>)")
                        .bindList("ids", ids.stream().map(PhotoId::value).toList())
                        .map((row, context) -> {
                            PhotoId id = photoId(row, "id");
                            return portrait(row, id).map(jpeg -> Map.entry(id, jpeg));
                        })
                        .list())
                .forEach(one -> one.ifPresent(portrait -> found.put(portrait.getKey(), portrait.getValue())));
        return found;
    }

    /** Whom of the wanted this model has seen. Rows that cannot be read any more are left out. */
    Gallery gallery(String model, Predicate<PersonId> wanted) {
        Map<PersonId, List<Embedding>> people = new HashMap<>();
        rows.in(handle -> {
            Map<PhotoId, byte[]> sealed = sealedVectors(handle, model);
            ofAll(handle).forEach((person, photos) -> {
                if (wanted.test(person)) {
                    List<Embedding> readable = photos.stream()
                            .flatMap(photo -> Optional.ofNullable(sealed.get(photo)).stream()
                                    .flatMap(closed -> readable(person, photo, model, closed).stream()))
                            .toList();
                    people.put(person, readable);
                }
            });
            people.values().removeIf(List::isEmpty);
            return people;
        });
        return Gallery.of(people);
    }

    private static Map<PhotoId, byte[]> sealedVectors(Handle handle, String model) {
        Map<PhotoId, byte[]> sealed = new HashMap<>();
        handle.select("select photo_id, sealed_vector from embedding where model = ?", model)
                .map((row, context) -> Map.entry(photoId(row, "photo_id"), row.getBytes("sealed_vector")))
                .forEach(one -> sealed.put(one.getKey(), one.getValue()));
        return sealed;
    }

    List<PhotoId> without(String model) {
        return rows.list(
                (row, context) -> photoId(row, "id"),
                "select p.id from photo p where not exists"
                        + " (select 1 from embedding e where e.photo_id = p.id and e.model = ?)"
                        + " order by p.person_id, p.place",
                model);
    }

    void add(PhotoId photo, Embedding embedding) {
        rows.in(handle -> {
            handle.select("select person_id from photo where id = ?", photo.value())
                    .map((row, context) -> personId(row))
                    .findOne()
                    .flatMap(person -> Sealed.of(person, keys))
                    .ifPresent(own -> replace(handle, own, photo, embedding));
            return photo;
        });
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

    private Optional<byte[]> portrait(ResultSet row, PhotoId id) throws SQLException {
        byte[] closed = row.getBytes("sealed_portrait");
        return Sealed.of(personId(row), keys).map(own -> own.openPortrait(id, closed));
    }

    /** One damaged row must not end the watch for everybody else. */
    private Optional<Embedding> readable(PersonId person, PhotoId photo, String model, byte[] closed) {
        try {
            return Sealed.of(person, keys).map(own -> own.openVector(photo, model, closed));
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
