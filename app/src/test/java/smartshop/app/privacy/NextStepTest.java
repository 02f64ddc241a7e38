package smartshop.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import smartshop.storage.request.Channel;
import smartshop.storage.request.Kind;
import smartshop.storage.request.Lifecycle;
import smartshop.storage.request.Request;
import smartshop.storage.request.RequestId;
import smartshop.storage.request.Requester;
import smartshop.storage.request.State;
import smartshop.storage.request.Step;
import smartshop.storage.request.TakenStep;

class NextStepTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final String ENTRY = "7d444840-9dc0-11d1-b245-5ffdce74fad2";

    @Test
    void aRequestIsLedFromItsArrivalToItsAnswer() {
        assertThat(next(Kind.ACCESS)).isEqualTo(NextStep.SETTLE_IDENTITY);
        assertThat(next(Kind.ACCESS, Step.ASK_IDENTITY)).isEqualTo(NextStep.AWAIT_PROOF);
        assertThat(next(Kind.ACCESS, Step.PROVE_IDENTITY)).isEqualTo(NextStep.FIND);
        assertThat(next(Kind.ACCESS, Step.PROVE_IDENTITY, Step.SEARCH)).isEqualTo(NextStep.DECIDE);
        assertThat(next(Kind.ACCESS, Step.PROVE_IDENTITY, Step.NAME_ENTRY)).isEqualTo(NextStep.DECIDE);
        assertThat(next(Kind.ACCESS, Step.PROVE_IDENTITY, Step.ASK_CLARIFICATION))
                .isEqualTo(NextStep.AWAIT_ANSWER);
        assertThat(next(Kind.ACCESS, Step.PROVE_IDENTITY, Step.EXTEND, Step.SEARCH))
                .isEqualTo(NextStep.DECIDE);
    }

    @Test
    void afterTheDecisionComesWhatItAsksFor() {
        assertThat(decided(Kind.ACCESS, Outcome.GRANTED, true, true)).isEqualTo(NextStep.WRITE_PACK);
        assertThat(decided(Kind.ACCESS, Outcome.PARTLY, true, false, Step.WRITE_PACK))
                .isEqualTo(NextStep.REPLY);
        assertThat(decided(Kind.ACCESS, Outcome.REFUSED, true, false)).isEqualTo(NextStep.REFUSE);
        assertThat(decided(Kind.ERASURE, Outcome.GRANTED, true, true)).isEqualTo(NextStep.TELL_RECIPIENTS);
        assertThat(decided(Kind.ERASURE, Outcome.GRANTED, true, true, Step.TELL_RECIPIENTS))
                .isEqualTo(NextStep.ERASE_ENTRY);
        assertThat(decided(Kind.ERASURE, Outcome.GRANTED, true, false)).isEqualTo(NextStep.ERASE_ENTRY);
        assertThat(decided(Kind.ERASURE, Outcome.GRANTED, false, false)).isEqualTo(NextStep.REPLY);
        assertThat(decided(Kind.ERASURE, Outcome.GRANTED, false, false, Step.NAME_VISITOR))
                .isEqualTo(NextStep.ERASE_ENTRY);
        assertThat(decided(Kind.ERASURE, Outcome.GRANTED, false, false, Step.NAME_VISITOR, Step.ERASE_VISITOR))
                .isEqualTo(NextStep.REPLY);
        assertThat(decided(Kind.ERASURE, Outcome.PARTLY, true, false)).isEqualTo(NextStep.REPLY);
        assertThat(decided(Kind.OBJECTION, Outcome.GRANTED, true, false)).isEqualTo(NextStep.REPLY);
    }

    @Test
    void aComplaintIsAcknowledgedFirst() {
        assertThat(next(Kind.COMPLAINT)).isEqualTo(NextStep.ACKNOWLEDGE);
        assertThat(next(Kind.COMPLAINT, Step.PROVE_IDENTITY)).isEqualTo(NextStep.ACKNOWLEDGE);
        assertThat(next(Kind.COMPLAINT, Step.ACKNOWLEDGE)).isEqualTo(NextStep.SETTLE_IDENTITY);
    }

    @Test
    void aRequestThatWasChangedOrForgottenIsLeftAlone() {
        assertThat(NextStep.of(
                        request(Kind.ACCESS, false, Optional.of(new Requester("Ann", "", "")), List.of()), true, false))
                .isEqualTo(NextStep.NOTHING);
        assertThat(NextStep.of(request(Kind.ACCESS, true, Optional.empty(), List.of()), true, false))
                .isEqualTo(NextStep.NOTHING);
    }

    /** Whatever can happen to a request: as long as it is open there is a next step, and it leads on. */
    @Test
    void everyOpenRequestHasANextStepAndNoClosedOneHas() {
        for (Kind kind : Kind.values()) {
            walk(kind, List.of(), 6);
        }
    }

    private static void walk(Kind kind, List<Step> before, int further) {
        Request request = request(kind, before);
        assertThat(NextStep.of(request, true, true) == NextStep.NOTHING)
                .as(kind + " " + before)
                .isEqualTo(request.state().closed());
        for (Step step : Lifecycle.from(request.state())) {
            if (further > 0 && !step.leavesState() && request.state() != State.DECIDED) {
                List<Step> after = new ArrayList<>(before);
                after.add(step);
                walk(kind, after, further - 1);
            }
        }
    }

    private static NextStep next(Kind kind, Step... steps) {
        return NextStep.of(request(kind, List.of(steps)), true, false);
    }

    private static NextStep decided(Kind kind, Outcome outcome, boolean listed, boolean recipients, Step... after) {
        List<Step> steps = new ArrayList<>(List.of(Step.PROVE_IDENTITY, Step.NAME_ENTRY, Step.DECIDE));
        steps.addAll(List.of(after));
        List<TakenStep> taken = taken(steps).stream()
                .map(one -> one.step() == Step.DECIDE
                        ? new TakenStep(one.number(), one.step(), DAY, Instant.EPOCH, "owner", outcome.name(), "")
                        : one)
                .toList();
        return NextStep.of(request(kind, true, Optional.of(new Requester("Ann", "", "")), taken), listed, recipients);
    }

    private static Request request(Kind kind, List<Step> steps) {
        return request(kind, true, Optional.of(new Requester("Ann", "", "")), taken(steps));
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static Request request(Kind kind, boolean whole, Optional<Requester> who, List<TakenStep> steps) {
        return new Request(
                RequestId.random(), kind, Channel.LETTER, DAY, Instant.EPOCH, false, who, steps, List.of(), whole);
    }

    private static List<TakenStep> taken(List<Step> steps) {
        List<TakenStep> taken = new ArrayList<>();
        for (Step step : steps) {
            String word = switch (step) {
                case DECIDE -> Outcome.GRANTED.name();
                case NAME_ENTRY, NAME_VISITOR, ERASE_VISITOR -> ENTRY;
                default -> "";
            };
            taken.add(new TakenStep(taken.size() + 1, step, DAY, Instant.EPOCH, "owner", word, ""));
        }
        return taken;
    }
}
