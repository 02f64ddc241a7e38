package smartshop.storage.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;

/**
 * Somebody's request, with all that was done about it. What it became follows from its steps.
 *
 * @param recordedAt when it was written down
 * @param requester empty once the request's key was destroyed
 * @param steps in the order in which they were taken
 * @param whole false if somebody changed its rows outside SmartShop: look into it, nothing more can be done with it
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Request(
        RequestId id,
        Kind kind,
        Channel channel,
        LocalDate receivedOn,
        Instant recordedAt,
        boolean contested,
        Optional<Requester> requester,
        List<TakenStep> steps,
        List<Withheld> withheld,
        boolean whole) {

    public Request {
        steps = List.copyOf(steps);
        withheld = List.copyOf(withheld);
    }

    public State state() {
        State state = State.RECEIVED;
        for (TakenStep taken : steps) {
            state = Lifecycle.after(state, taken.step()).orElse(state);
        }
        return state;
    }

    public boolean open() {
        return !state().closed();
    }

    /** The entry that is about the requester, as it was last named. */
    public Optional<PersonId> entry() {
        return last(Step.NAME_ENTRY).map(named -> new PersonId(UUID.fromString(named.word())));
    }

    /** The face prints of visitors that were said to be the requester's and were not erased on this request. */
    public Set<UUID> visitors() {
        Set<UUID> prints = new LinkedHashSet<>();
        for (TakenStep taken : steps) {
            if (taken.step() == Step.NAME_VISITOR) {
                prints.add(UUID.fromString(taken.word()));
            } else if (taken.step() == Step.ERASE_VISITOR) {
                prints.remove(UUID.fromString(taken.word()));
            }
        }
        return prints;
    }

    /** The newest step of this kind. */
    public Optional<TakenStep> last(Step step) {
        return steps.stream().filter(taken -> taken.step() == step).reduce((before, later) -> later);
    }

    public boolean has(Step step) {
        return last(step).isPresent();
    }

    /** @throws StorageException if nothing more can be done with it */
    public void requireUsable() {
        if (!whole) {
            throw new StorageException(
                    "This request was changed outside SmartShop. Restore a backup, or ask whoever has access to this computer.");
        }
        if (!open()) {
            throw new StorageException("This request is closed. Write a new one down.");
        }
    }

    /** Whether the entry is kept beyond its time for this request's sake. */
    public boolean holds() {
        return kind.holds() && open();
    }

    public Optional<Withheld> withheld(String item) {
        return withheld.stream().filter(one -> one.item().equals(item)).findFirst();
    }

    /** Numbers alone: people do not belong in logs. */
    @Override
    public String toString() {
        return "Request[%s %s %s]".formatted(id, kind, state());
    }
}
