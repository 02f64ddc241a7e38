package smartshop.storage.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.person.RowName;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Seal;

/**
 * Confirmed alerts that an incident needs for longer than {@link Retention#CONFIRMED}: until when, who said so, and why. The
 * lock ends by itself. Any thread may call.
 */
public final class EvidenceLocks {
    /** An incident that takes longer is looked at anew. */
    public static final Duration LONGEST = Duration.ofDays(366);

    public static final int LONGEST_REASON = 200;

    private final Rows rows;
    private final PeopleKeys keys;
    private final Clock clock;

    public EvidenceLocks(Rows rows, PeopleKeys keys, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.clock = clock;
    }

    /** @param by a pseudonym, as {@link smartshop.storage.audit.Actor} has it */
    public record Lock(String by, String reason, Instant placedAt, Instant expiresAt) {}

    /**
     * Holds a confirmed alert, in place of an earlier lock of it.
     *
     * @param reason why, in somebody's words: one character at least, {@link #LONGEST_REASON} at most
     * @param until no later than {@link #LONGEST} from now
     * @throws StorageException in words, if it cannot be held
     */
    public void place(UUID alert, String by, String reason, Instant until) {
        Instant now = clock.instant();
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new StorageException("Say in one line what the alert is needed for, in %d characters at most."
                    .formatted(LONGEST_REASON));
        }
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw new StorageException("An alert can be held for a year at most, and then held again.");
        }
        rows.in(handle -> {
            PersonId person = handle.select(
                            "select person_id from alert where id = ? and verdict = ?",
                            alert,
                            Answer.THIS_PERSON.name())
                    .map((row, context) -> new PersonId(row.getObject("person_id", UUID.class)))
                    .findOne()
                    .orElseThrow(() -> new StorageException("Only an alert that was confirmed can be held."));
            Seal key = keys.of(person)
                    .orElseThrow(() -> new StorageException("The person was removed; the alert cannot be held."));
            Rows.change(handle, "delete from evidence_lock where alert_id = ?", alert);
            return Rows.change(
                    handle,
                    "insert into evidence_lock (alert_id, person_id, placed_at, placed_by, expires_at, sealed_reason)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    alert,
                    person.value(),
                    now,
                    by,
                    until,
                    key.seal(reason.strip().getBytes(UTF_8), RowName.evidenceLock(alert, person)));
        });
    }

    /** The alert goes when it is due. Nothing happens if nothing holds it. */
    public void lift(UUID alert) {
        rows.change("delete from evidence_lock where alert_id = ?", alert);
    }

    public Optional<Lock> of(UUID alert) {
        return rows
                .list(
                        (row, context) -> {
                            PersonId person = new PersonId(row.getObject("person_id", UUID.class));
                            byte[] sealed = row.getBytes("sealed_reason");
                            String by = row.getString("placed_by");
                            Instant placed = Rows.instant(row, "placed_at");
                            Instant expires = Rows.instant(row, "expires_at");
                            return keys.of(person)
                                    .map(key -> key.open(sealed, RowName.evidenceLock(alert, person)))
                                    .map(reason -> new Lock(by, new String(reason, UTF_8), placed, expires));
                        },
                        "select * from evidence_lock where alert_id = ?",
                        alert)
                .stream()
                .findFirst()
                .flatMap(lock -> lock);
    }
}
