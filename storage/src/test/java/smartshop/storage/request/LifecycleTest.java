package smartshop.storage.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    /** Each state with all that may be done in it; what is not here may not be done. */
    private static final String ALL = """
            RECEIVED         ASK_IDENTITY -> IDENTITY_ASKED, PROVE_IDENTITY -> RUNNING, WITHDRAW -> WITHDRAWN
            IDENTITY_ASKED   PROVE_IDENTITY -> RUNNING, REFUSE -> REFUSED, WITHDRAW -> WITHDRAWN
            RUNNING          ASK_CLARIFICATION -> PAUSED, EXTEND -> EXTENDED, DECIDE -> DECIDED, WITHDRAW -> WITHDRAWN
            PAUSED           CLARIFY -> RUNNING, WITHDRAW -> WITHDRAWN
            EXTENDED         ASK_CLARIFICATION -> EXTENDED_PAUSED, DECIDE -> DECIDED, WITHDRAW -> WITHDRAWN
            EXTENDED_PAUSED  CLARIFY -> EXTENDED, WITHDRAW -> WITHDRAWN
            DECIDED          REPLY -> REPLIED, REFUSE -> REFUSED, WITHDRAW -> WITHDRAWN
            REPLIED
            REFUSED
            WITHDRAWN
            """;

    @Test
    void eachStepInEachStateLeadsWhereTheTableSaysOrNowhere() {
        Map<State, String> written = ALL.lines()
                .map(line -> line.split(" +", 2))
                .collect(Collectors.toMap(parts -> State.valueOf(parts[0]), parts -> parts.length > 1 ? parts[1] : ""));

        assertThat(written).hasSameSizeAs(State.values());
        for (State state : State.values()) {
            String found = Arrays.stream(Step.values())
                    .filter(step -> !step.leavesState())
                    .flatMap(step -> Lifecycle.after(state, step).stream().map(next -> step + " -> " + next))
                    .collect(Collectors.joining(", "));
            assertThat(found).as(state.name()).isEqualTo(written.get(state));
        }
    }

    @Test
    void aStepThatLeavesTheStateMayBeTakenAsLongAsItIsOpen() {
        for (State state : State.values()) {
            for (Step step : Step.values()) {
                if (step.leavesState()) {
                    assertThat(Lifecycle.after(state, step).isPresent())
                            .as(state + " " + step)
                            .isEqualTo(!state.closed());
                }
            }
        }
    }

    @Test
    void everyOpenStateCanEndAndNoClosedOneGoesOn() {
        for (State state : State.values()) {
            assertThat(Lifecycle.from(state).contains(Step.WITHDRAW))
                    .as(state.name())
                    .isEqualTo(!state.closed());
            assertThat(Lifecycle.from(state).isEmpty()).as(state.name()).isEqualTo(state.closed());
        }
    }

    @Test
    void onlyRequestsThatWantSomethingKeptHoldAnEntryAndOnlyContestingOnesStopItAtOnce() {
        assertThat(Arrays.stream(Kind.values()).filter(Kind::holds)).containsExactly(Kind.ACCESS, Kind.RESTRICTION);
        assertThat(Arrays.stream(Kind.values()).filter(Kind::contests))
                .containsExactly(Kind.RECTIFICATION, Kind.RESTRICTION, Kind.OBJECTION);
    }
}
