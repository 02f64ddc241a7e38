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
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.SealedVector;
import smartshop.storage.vault.Vault;

/** The rows of rejected look-alikes. Each vector is sealed for its row, its person, its model and its expiry. */
final class LookAlikes {
    private static final Logger log = LoggerFactory.getLogger(LookAlikes.class);

    private final Rows rows;
    private final Vault vault;
    private final Clock clock;
    private final Set<UUID> reported = ConcurrentHashMap.newKeySet();

    LookAlikes(Rows rows, Vault vault, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.clock = clock;
    }

    /** Nothing happens if the person was removed. */
    void add(UUID alert, PersonId person, Embedding face) {
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
                SealedVector.of(face, vault, row(id, person, face.model(), expiry)),
                now,
                expiry,
                person.value());
    }

    void remove(UUID alert) {
        rows.change("delete from look_alike where alert_id = ?", alert);
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

    /** One damaged row must not end the watch. */
    private Optional<LookAlike> readable(ResultSet row, String model) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        PersonId person = new PersonId(row.getObject("person_id", UUID.class));
        Instant expiry = Rows.instant(row, "expires_at");
        try {
            byte[] sealed = row.getBytes("sealed_vector");
            return Optional.of(new LookAlike(
                    person, SealedVector.open(sealed, vault, row(id, person, model, expiry), model), expiry));
        } catch (StorageException e) {
            if (reported.add(id)) {
                log.warn("The look-alike {} is damaged and left out", id);
            }
            return Optional.empty();
        }
    }

    private static String row(UUID id, PersonId person, String model, Instant expiry) {
        return "look-alike/" + id + "/of/" + person + "/by/" + model + "/until/" + expiry;
    }
}
