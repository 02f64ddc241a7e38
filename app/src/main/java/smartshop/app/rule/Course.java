package smartshop.app.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import smartshop.app.verify.AlertBoard;
import smartshop.app.verify.Verification;
import smartshop.storage.verification.Given;

/** What became of an alert, worked out from what people said of it. */
public final class Course {
    private Course() {}

    /** Something that happened. */
    public record Step(Occasion occasion, Instant at) {}

    /** @param given what people said, oldest first */
    static List<Step> of(Instant alertedAt, List<Given> given, Instant now) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Occasion.NEW, alertedAt));
        late(
                steps,
                Occasion.UNANSWERED,
                alertedAt,
                given.isEmpty() ? now : given.getFirst().at());
        Verification.State before = Verification.State.NEW;
        for (int said = 1; said <= given.size(); said++) {
            Instant at = given.get(said - 1).at();
            Verification.State state = new Verification(given.subList(0, said), false).state();
            if (state == Verification.State.ACT && before != state) {
                steps.add(new Step(Occasion.VERIFIED, at));
            } else if (state == Verification.State.FIRST_YES && before != state) {
                steps.add(new Step(Occasion.FIRST_YES, at));
                late(
                        steps,
                        Occasion.NOT_SECONDED,
                        at,
                        said == given.size() ? now : given.get(said).at());
            }
            before = state;
        }
        return steps;
    }

    private static void late(List<Step> steps, Occasion occasion, Instant from, Instant next) {
        Instant due = from.plus(AlertBoard.ESCALATES);
        if (!next.isBefore(due)) {
            steps.add(new Step(occasion, due));
        }
    }
}
