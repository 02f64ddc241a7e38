package smartshop.storage.verdict;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.person.RowName;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Seal;
import smartshop.storage.vault.SealedVector;

/**
 * The rows of rejected look-alikes. Each vector is sealed with the listed person's key for its row, its person, its model
 * and its expiry.
 */
final class LookAlikes {
    private static final Logger log = LoggerFactory.getLogger(LookAlikes.class);

    private final Rows rows;
    private final PeopleKeys keys;
    private final Clock clock;
    private final Set<UUID> reported = ConcurrentHashMap.newKeySet();

    LookAlikes(Rows rows, PeopleKeys keys, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.clock = clock;
    }

    /** Nothing happens if the person was removed. */
    void add(UUID alert, PersonId person, Embedding face) {
        keys.of(person).ifPresent(key -> add(alert, person, face, key));
    }

    private void add(UUID alert, PersonId person, Embedding face, Seal key) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant expiry = now.plus(Verdicts.LOOK_ALIKE_LIFE);
        rows.change(
                "insert into look_alike (id, person_id, alert_id, model, sealed_vector, created_at, expires_at)"
                        + " select cast(? as uuid), id, cast(? as uuid), cast(? as varchar), cast(? as bytea),"
                        + " cast(? as timestamp(6) with time zone), cast(? as timestamp(6) with time zone)"
                        + " from person where id = ?",
                id,
                alert,
                face.model(),
                SealedVector.of(face, key, RowName.lookAlike(id, person, face.model(), expiry)),
                now,
                expiry,
                person.value());
    }

    void remove(UUID alert) {
        rows.change("delete from look_alike where alert_id = ?", alert);
    }

    void erase(UUID id) {
        rows.change("delete from look_alike where id = ?", id);
    }

    Optional<Instant> until(UUID id) {
        return rows
                .list(
                        (row, context) -> Rows.instant(row, "expires_at"),
                        "select expires_at from look_alike where id = ?",
                        id)
                .stream()
                .findFirst();
    }

    int deleteExpired() {
        return rows.change("delete from look_alike where expires_at <= ?", clock.instant());
    }

    /** Expired ones never, deleted yet or not. */
    List<LookAlike> by(String model) {
        return rows
                .list(
                        (row, context) -> readable(row, model),
                        "select id, person_id, sealed_vector, expires_at from look_alike"
                                + " where model = ? and expires_at > ? order by created_at, id",
                        model,
                        clock.instant())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<LookAlike> readable(ResultSet row, String model) throws SQLException {
        PersonId person = new PersonId(row.getObject("person_id", UUID.class));
        Optional<Seal> key = keys.of(person);
        return key.isPresent() ? readable(row, model, person, key.get()) : Optional.empty();
    }

    /** One damaged row must not end the watch. */
    private Optional<LookAlike> readable(ResultSet row, String model, PersonId person, Seal key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Instant expiry = Rows.instant(row, "expires_at");
        byte[] sealed = row.getBytes("sealed_vector");
        try {
            Embedding face = SealedVector.open(sealed, key, RowName.lookAlike(id, person, model, expiry), model);
            return Optional.of(new LookAlike(id, person, face, expiry));
        } catch (StorageException e) {
            if (reported.add(id)) {
                log.warn("The look-alike {} is damaged and left out", id);
            }
            return Optional.empty();
        }
    }
}
