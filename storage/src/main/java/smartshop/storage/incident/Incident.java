package smartshop.storage.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;

/**
 * Something that happened, with all that was done about it. Where it stands follows from its steps.
 *
 * @param number as people say it, from 1
 * @param alert the alert that it began with; its row may be gone
 * @param person whom it is about; the watchlist may have forgotten them
 * @param place where in the shop; empty once the key was destroyed
 * @param steps in the order in which they were taken
 * @param readable false once the person was erased: what is left is when, what was done, and what it cost
 * @param whole false if somebody changed its rows outside SmartShop: look into it, nothing more can be done with it
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Incident(
        IncidentId id,
        int number,
        Optional<UUID> alert,
        Optional<PersonId> person,
        Optional<UUID> camera,
        String place,
        Instant happenedAt,
        List<TakenStep> steps,
        boolean readable,
        boolean whole) {

    public Incident {
        steps = List.copyOf(steps);
    }

    /** Once the person was erased it is over, however it stood. */
    public State state() {
        if (!readable) {
            return State.CLOSED;
        }
        State state = State.OPEN;
        for (TakenStep taken : steps) {
            state = state.after(taken.step()).orElse(state);
        }
        return state;
    }

    public boolean open() {
        return state() != State.CLOSED;
    }

    public Optional<Instant> closedAt() {
        return last(Step.CLOSE).or(() -> last(Step.LAPSE)).map(TakenStep::at);
    }

    /** Whether nobody closed it in time. */
    public boolean lapsed() {
        return last(Step.LAPSE).isPresent();
    }

    /** When it is over if nobody closes it, and holds nothing any more. */
    public Instant opensUntil() {
        return steps.stream().findFirst().map(TakenStep::at).orElse(happenedAt).plus(Incidents.OPEN_AT_MOST);
    }

    /** What it came to, once it is closed. */
    public Optional<Outcome> outcome() {
        return last(Step.CLOSE).map(taken -> Outcome.valueOf(taken.word()));
    }

    public Optional<Worth> worth() {
        return last(Step.VALUE).map(taken -> Worth.of(taken.word()));
    }

    /** The newest step of this kind. */
    public Optional<TakenStep> last(Step step) {
        return steps.stream().filter(taken -> taken.step() == step).reduce((before, later) -> later);
    }

    /** @throws StorageException if nothing more can be done with it */
    void requireUsable() {
        if (!whole) {
            throw new StorageException(
                    "This incident was changed outside SmartShop, or by a newer one. Restore a backup, or ask whoever has access to this computer.");
        }
        if (!readable) {
            throw new StorageException(
                    "The person whom this incident is about was erased, and with them all that was said. Only its numbers are left.");
        }
    }

    /** Numbers alone: people do not belong in logs. */
    @Override
    public String toString() {
        return "Incident[%d %s]".formatted(number, state());
    }
}
