package smartshop.storage.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.history.EvidenceLocks;
import smartshop.storage.person.Erasures;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Seal;
import smartshop.storage.vault.Vault;

/**
 * What happened in the shop. Each incident is a row and its steps; steps are added and never changed. What people say is sealed with
 * the key of the listed person whom it is about, so that erasing the person makes it unreadable in every copy, and otherwise with a
 * key of the incident's own. Any thread may call.
 */
public final class Incidents {
    /** How long a closed one's words stay: as long as the longest entry of the watchlist. Erasing the person ends them earlier. */
    public static final Duration KEPT = Duration.ofDays(731);

    /** How long pictures and film stay after it was closed: what a report to the police or an insurer takes. */
    public static final Duration EVIDENCE_KEPT = Duration.ofDays(92);

    /** From then on an incident that nobody closed is over: an open one may not hold pictures for ever. A year, as two people can agree on. */
    public static final Duration OPEN_AT_MOST = EvidenceLocks.LONGEST;

    public static final int LONGEST_NOTE = 2000;
    public static final int LONGEST_PLACE = 80;

    private final Rows rows;
    private final PeopleKeys keys;
    private final Vault vault;
    private final Clock clock;

    public Incidents(Rows rows, PeopleKeys keys, Vault vault, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Opens an incident.
     *
     * @param by the audit log's pseudonym of who does it
     * @throws StorageException in words, if the alert has one already, the person is not listed, or it lies in the future
     */
    public Incident open(NewIncident fresh, String by) {
        check(fresh);
        IncidentId id = IncidentId.random();
        // The key first: rows without one would be lost. A key without rows harms nobody.
        Seal seal = fresh.person().map(this::keyOf).orElseGet(() -> keys.make(id.key()));
        return rows.in(handle -> {
            IncidentRows all = new IncidentRows(handle, keys, vault);
            if (fresh.alert().flatMap(all::of).isPresent()) {
                throw new StorageException("This alert has an incident already.");
            }
            all.insert(id, fresh, fresh.happenedAt().truncatedTo(ChronoUnit.MICROS), seal);
            all.add(id, new TakenStep(1, Step.OPEN, now(), by, "", fresh.note().strip()), seal);
            return all.one(id).orElseThrow();
        });
    }

    private Seal keyOf(PersonId person) {
        return keys.of(person)
                .orElseThrow(() -> new StorageException("The person was removed from the watchlist meanwhile."));
    }

    private void check(NewIncident fresh) {
        if (fresh.place().isBlank() || fresh.place().length() > LONGEST_PLACE) {
            throw new StorageException(
                    "Say where in the shop it happened, in %d characters at most.".formatted(LONGEST_PLACE));
        }
        if (fresh.note().length() > LONGEST_NOTE) {
            throw new StorageException("Keep it shorter: a note has at most %d characters.".formatted(LONGEST_NOTE));
        }
        if (fresh.happenedAt().isAfter(clock.instant())) {
            throw new StorageException("That lies in the future: check day and time.");
        }
    }

    /**
     * Does something about it.
     *
     * @param by the audit log's pseudonym of who does it
     * @throws StorageException if that cannot be done now, or nothing can any more
     */
    public Incident acknowledge(IncidentId id, String by) {
        return take(id, Step.ACKNOWLEDGE, by, "", "");
    }

    /** As {@link #acknowledge}. @param words one character at least, {@link #LONGEST_NOTE} at most */
    public Incident note(IncidentId id, String by, String words) {
        if (words.isBlank()) {
            throw new StorageException("Write what there is to say.");
        }
        return take(id, Step.NOTE, by, "", words);
    }

    /** As {@link #acknowledge}. */
    public Incident value(IncidentId id, String by, Worth worth) {
        return take(id, Step.VALUE, by, worth.word(), "");
    }

    /** As {@link #acknowledge}. */
    public Incident close(IncidentId id, String by, Outcome outcome, String words) {
        return take(id, Step.CLOSE, by, outcome.name(), words);
    }

    /** As {@link #acknowledge}: its pictures and its film are kept until that moment. */
    public Incident keep(IncidentId id, String by, Instant until, String why) {
        return take(id, Step.KEEP, by, until.truncatedTo(ChronoUnit.SECONDS).toString(), why);
    }

    /** As {@link #acknowledge}. @param digest of what was written, 64 hexadecimal digits @param recipient for whom it is */
    public Incident exported(IncidentId id, String by, String digest, String recipient) {
        return take(id, Step.EXPORT, by, digest, recipient);
    }

    /** As {@link #acknowledge}: the pack that was about to be written is not there. */
    public Incident notExported(IncidentId id, String by, String digest) {
        return take(id, Step.NOT_EXPORTED, by, digest, "");
    }

    /** As {@link #acknowledge}. @param at when the message was written @param what a word of the program for what it said */
    public Incident told(IncidentId id, String by, Instant at, Enum<?> what) {
        return take(id, Step.TOLD, by, at.truncatedTo(ChronoUnit.MILLIS) + " " + what.name(), "");
    }

    private Incident take(IncidentId id, Step step, String by, String word, String note) {
        if (note.length() > LONGEST_NOTE) {
            throw new StorageException("Keep it shorter: a note has at most %d characters.".formatted(LONGEST_NOTE));
        }
        return rows.in(handle -> {
            IncidentRows all = new IncidentRows(handle, keys, vault);
            Incident incident = all.locked(id).orElseThrow(() -> new StorageException("There is no such incident."));
            incident.requireUsable();
            if (incident.state().after(step).isEmpty()) {
                throw new StorageException("Somebody else has just done that, or it is closed: look at it again.");
            }
            Seal seal = keys.of(incident.person().orElse(id.key())).orElseThrow();
            int number = incident.steps().size() + 1;
            all.add(id, new TakenStep(number, step, now(), by, word, note.strip()), seal);
            return all.one(id).orElseThrow();
        });
    }

    /** Everything, the newest first. */
    public List<Incident> all() {
        return rows.in(handle -> new IncidentRows(handle, keys, vault).all());
    }

    public Optional<Incident> one(IncidentId id) {
        return rows.in(handle -> new IncidentRows(handle, keys, vault).one(id));
    }

    /** The one that began with this alert. */
    public Optional<Incident> of(UUID alert) {
        return rows.in(handle -> new IncidentRows(handle, keys, vault).of(alert));
    }

    /** What this person is in, the newest first. */
    public List<Incident> of(PersonId person) {
        return all().stream()
                .filter(incident -> incident.person().equals(Optional.of(person)))
                .toList();
    }

    /**
     * Ends what was opened {@link #OPEN_AT_MOST} ago and never closed; what was changed outside SmartShop stays as it is, and holds nothing
     * either.
     *
     * @param by the audit log's pseudonym of who does it
     * @return those that are over now
     */
    public List<IncidentId> lapse(String by) {
        Instant limit = clock.instant().minus(OPEN_AT_MOST);
        return rows.in(handle -> new IncidentRows(handle, keys, vault).forgotten(limit)).stream()
                .filter(id -> one(id).filter(found -> found.whole() && found.readable())
                        .isPresent())
                .map(id -> take(id, Step.LAPSE, by, "", "").id())
                .toList();
    }

    /** Deletes whatever was closed {@link #KEPT} ago, and the keys that were theirs alone. @return how many */
    public int deleteOld() {
        Instant limit = clock.instant().minus(KEPT);
        List<IncidentRows.Old> old =
                rows.in(handle -> new IncidentRows(handle, keys, vault).old(limit, limit.minus(OPEN_AT_MOST)));
        old.stream()
                .filter(IncidentRows.Old::ownKey)
                .forEach(one -> new Erasures(rows, keys).forget(one.id().key()));
        return rows.in(handle -> {
            IncidentRows all = new IncidentRows(handle, keys, vault);
            old.forEach(one -> all.delete(one.id()));
            return old.size();
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
