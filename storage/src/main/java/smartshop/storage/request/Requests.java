package smartshop.storage.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.person.Erasures;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Seal;
import smartshop.storage.vault.Vault;

/**
 * Requests about people's own data. Who asks, and every sentence about it, is sealed with a key of the request's own, which lies
 * with people's keys; states and days are under a mac. Any thread may call.
 */
public final class Requests {
    /** How long it can be shown how a request was answered, from its end on. Our own choice, within what courts' limits suggest. */
    public static final Period KEPT = Period.ofYears(3);

    private final Rows rows;
    private final PeopleKeys keys;
    private final Vault vault;
    private final Clock clock;

    public Requests(Rows rows, PeopleKeys keys, Vault vault, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Writes a request down.
     *
     * @throws StorageException if it has no name, is too long, or came in the future
     */
    public Request record(NewRequest request) {
        Requester who = request.requester();
        if (who.name().isEmpty()) {
            throw new StorageException("Say who asks: a name, or how the person is to be called.");
        }
        if (Math.max(
                        who.name().length(),
                        Math.max(who.contact().length(), who.wish().length()))
                > Requester.LONGEST) {
            throw new StorageException("Keep it shorter: at most %d characters each.".formatted(Requester.LONGEST));
        }
        if (request.receivedOn().isAfter(today())) {
            throw new StorageException("The day on which it came lies in the future: check the date.");
        }
        RequestId id = RequestId.random();
        // The key first: rows without one would be lost. A key without rows harms nobody.
        Seal own = keys.make(id.key());
        return rows.in(handle -> {
            RequestRows all = new RequestRows(handle, keys, vault);
            all.insert(id, request, now(), own);
            return all.one(id).orElseThrow();
        });
    }

    /**
     * Does something about it.
     *
     * @param on the day for which it counts: not before the request or the step before, nor in the future
     * @param by the audit log's pseudonym of who does it
     * @param word out of the program, at most 80 characters; may be empty
     * @param note in their own words; may be empty
     * @throws StorageException if that cannot be done now, or the request was changed outside SmartShop
     */
    public Request take(RequestId id, Step step, LocalDate on, String by, String word, String note) {
        return changed(id, (all, request, own) -> {
            if (Lifecycle.after(request.state(), step).isEmpty()) {
                throw new StorageException(
                        "That cannot be done with this request any more, or not yet: look at it again.");
            }
            LocalDate earliest = request.steps().isEmpty()
                    ? request.receivedOn()
                    : request.steps().getLast().on();
            if (on.isBefore(earliest) || on.isAfter(today())) {
                throw new StorageException(
                        "That day lies before what was done last, or in the future: check the date.");
            }
            all.add(id, new TakenStep(request.steps().size() + 1, step, on, now(), by, word, note.strip()), own);
        });
    }

    /**
     * One thing is not given to the requester, for this reason.
     *
     * @param item names one thing, never a category; at most 80 characters
     * @throws StorageException without a reasoning, or if the request is closed or was changed outside SmartShop
     */
    public Request withhold(RequestId id, String item, Exemption exemption, String reasoning, String by) {
        if (reasoning.strip().length() < SHORTEST_REASONING) {
            throw new StorageException("Say why this one thing, in this case, cannot be given: a sentence or more.");
        }
        return changed(id, (all, request, own) -> {
            request.withheld(item).ifPresent(before -> all.removeWithheld(id, before.id()));
            all.add(id, new Withheld(UUID.randomUUID(), item, exemption, reasoning.strip(), by, now()), own);
        });
    }

    /** Fewer characters are no reasoning. */
    private static final int SHORTEST_REASONING = 20;

    /** It is given after all. */
    public Request give(RequestId id, String item) {
        return changed(
                id,
                (all, request, own) -> request.withheld(item).ifPresent(before -> all.removeWithheld(id, before.id())));
    }

    /** Everything, whatever came first first. */
    public List<Request> all() {
        return rows.in(handle -> new RequestRows(handle, keys, vault).all());
    }

    public Optional<Request> one(RequestId id) {
        return rows.in(handle -> new RequestRows(handle, keys, vault).one(id));
    }

    /** Whose entries are not erased at their time's end, because an open request needs them. */
    public Set<PersonId> holding() {
        return all().stream()
                .filter(Request::holds)
                .flatMap(request -> request.entry().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Destroys the request's key: nobody can read any more who asked and what was said, here and in any copy of the database. Kind, days
     * and states stay until their time is over. Nothing happens if there is no such request.
     */
    public void forget(RequestId id) {
        if (one(id).isPresent()) {
            new Erasures(rows, keys).forget(id.key());
        }
    }

    /** Deletes whatever ended {@link #KEPT} ago, with its key. Call it daily. @return how many */
    public int deleteOld() {
        Instant limit = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minus(KEPT)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        List<RequestId> old = all().stream()
                .filter(request -> !request.open() && ended(request).isBefore(limit))
                .map(Request::id)
                .toList();
        old.forEach(this::delete);
        return old.size();
    }

    private void delete(RequestId id) {
        forget(id);
        rows.in(handle -> {
            new RequestRows(handle, keys, vault).delete(id);
            return id;
        });
    }

    private static Instant ended(Request request) {
        return request.steps().isEmpty()
                ? request.recordedAt()
                : request.steps().getLast().at();
    }

    private interface Change {
        void in(RequestRows all, Request request, Seal own);
    }

    private Request changed(RequestId id, Change change) {
        return rows.in(handle -> {
            RequestRows all = new RequestRows(handle, keys, vault);
            Request request = all.locked(id).orElseThrow(() -> new StorageException("There is no such request."));
            request.requireUsable();
            Seal own = keys.of(id.key())
                    .orElseThrow(() ->
                            new StorageException("What was said in this request was erased. Write a new one down."));
            change.in(all, request, own);
            return all.one(id).orElseThrow();
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
