package smartshop.storage.incident;

import java.util.Optional;

/** Where an incident stands; it follows from its steps. */
public enum State {
    /** Nobody takes care of it yet. */
    OPEN,
    ACKNOWLEDGED,
    CLOSED;

    /** Empty if that may not be done then. */
    public Optional<State> after(Step step) {
        if (step.leavesState()) {
            return Optional.of(this);
        }
        if (step == Step.LAPSE) {
            return this == CLOSED ? Optional.empty() : Optional.of(CLOSED);
        }
        return switch (this) {
            case OPEN -> step == Step.ACKNOWLEDGE ? Optional.of(ACKNOWLEDGED) : Optional.empty();
            case ACKNOWLEDGED -> step == Step.CLOSE ? Optional.of(CLOSED) : Optional.empty();
            case CLOSED -> Optional.empty();
        };
    }
}
