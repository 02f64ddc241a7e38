package smartshop.storage.verification;

import java.time.Instant;
import java.util.Optional;
import smartshop.storage.staff.StaffId;
import smartshop.storage.verdict.Verdict;

/**
 * An answer that somebody gave.
 *
 * @param number the place among the alert's answers, from 1
 * @param by empty where nobody has set up people
 * @param alone whether one person did what otherwise takes two
 * @param takenBackAt present if it counts no more
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Given(
        int number, Optional<StaffId> by, Verdict answer, boolean alone, Instant at, Optional<Instant> takenBackAt) {

    /** Whether it counts. */
    public boolean stands() {
        return takenBackAt.isEmpty();
    }

    public Given takenBack(Instant when) {
        return new Given(number, by, answer, alone, at, Optional.of(when));
    }
}
