package smartshop.storage.request;

import static smartshop.storage.request.State.DECIDED;
import static smartshop.storage.request.State.EXTENDED;
import static smartshop.storage.request.State.EXTENDED_PAUSED;
import static smartshop.storage.request.State.IDENTITY_ASKED;
import static smartshop.storage.request.State.PAUSED;
import static smartshop.storage.request.State.RECEIVED;
import static smartshop.storage.request.State.REFUSED;
import static smartshop.storage.request.State.REPLIED;
import static smartshop.storage.request.State.RUNNING;
import static smartshop.storage.request.State.WITHDRAWN;
import static smartshop.storage.request.Step.ASK_CLARIFICATION;
import static smartshop.storage.request.Step.ASK_IDENTITY;
import static smartshop.storage.request.Step.CLARIFY;
import static smartshop.storage.request.Step.DECIDE;
import static smartshop.storage.request.Step.EXTEND;
import static smartshop.storage.request.Step.PROVE_IDENTITY;
import static smartshop.storage.request.Step.REFUSE;
import static smartshop.storage.request.Step.REPLY;
import static smartshop.storage.request.Step.WITHDRAW;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The life of a request: what may be done about it in each state, and what it becomes. */
public final class Lifecycle {
    static final Map<State, Map<Step, State>> TABLE = Map.of(
            RECEIVED, Map.of(ASK_IDENTITY, IDENTITY_ASKED, PROVE_IDENTITY, RUNNING, WITHDRAW, WITHDRAWN),
            IDENTITY_ASKED, Map.of(PROVE_IDENTITY, RUNNING, REFUSE, REFUSED, WITHDRAW, WITHDRAWN),
            RUNNING, Map.of(ASK_CLARIFICATION, PAUSED, EXTEND, EXTENDED, DECIDE, DECIDED, WITHDRAW, WITHDRAWN),
            PAUSED, Map.of(CLARIFY, RUNNING, WITHDRAW, WITHDRAWN),
            EXTENDED, Map.of(ASK_CLARIFICATION, EXTENDED_PAUSED, DECIDE, DECIDED, WITHDRAW, WITHDRAWN),
            EXTENDED_PAUSED, Map.of(CLARIFY, EXTENDED, WITHDRAW, WITHDRAWN),
            DECIDED, Map.of(REPLY, REPLIED, REFUSE, REFUSED, WITHDRAW, WITHDRAWN),
            REPLIED, Map.of(),
            REFUSED, Map.of(),
            WITHDRAWN, Map.of());

    private Lifecycle() {}

    /** Empty if that may not be done then. */
    public static Optional<State> after(State state, Step step) {
        if (step.leavesState()) {
            return Optional.of(state).filter(open -> !open.closed());
        }
        return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(step));
    }

    /** What may be done. */
    public static Set<Step> from(State state) {
        Set<Step> possible = EnumSet.noneOf(Step.class);
        Arrays.stream(Step.values())
                .filter(step -> after(state, step).isPresent())
                .forEach(possible::add);
        return possible;
    }
}
