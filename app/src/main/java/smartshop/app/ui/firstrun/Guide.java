package smartshop.app.ui.firstrun;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The five steps as they stand: what somebody has done and put off, and what the shop tells. */
record Guide(Progress progress, Facts facts) {

    enum State {
        DONE,
        NOW,
        LATER,
        OPEN
    }

    Step at() {
        return progress.at();
    }

    boolean done(Step step) {
        boolean seen =
                progress.seen() && (step == Step.SELF || step == Step.SEEN); // the self-test itself ends with its hour
        return seen || facts.done(step);
    }

    State state(Step step) {
        if (done(step)) {
            return State.DONE;
        }
        if (step == at()) {
            return State.NOW;
        }
        return progress.later().contains(step) ? State.LATER : State.OPEN;
    }

    long count() {
        return Arrays.stream(Step.values()).filter(this::done).count();
    }

    boolean complete() {
        return count() == Step.values().length;
    }

    /** The next one to do after where one is, else one before it that was left out. */
    Optional<Step> next() {
        Stream<Step> after = Arrays.stream(Step.values()).filter(step -> step.compareTo(at()) > 0);
        return Stream.concat(after, Arrays.stream(Step.values()))
                .filter(step -> !done(step) && !progress.later().contains(step))
                .findFirst();
    }

    Guide with(Progress other) {
        return new Guide(other, facts);
    }

    Guide with(Facts newer) {
        return new Guide(progress, newer);
    }
}
