package smartshop.recognition.calibrate;

import java.util.HashMap;
import java.util.Map;
import smartshop.recognition.search.PersonId;

/**
 * Collects what visitors who are no match score against the listed people, so that the expected number of false alerts
 * becomes this shop's. Keeps sums, no visitor's own scores. Any thread may call.
 */
public final class StrangerScores {
    /** Whoever scores so near the threshold may be the listed person, missed, and no stranger. */
    private static final double NEAR = 0.12;

    private final Map<PersonId, ScoreTally> tallies = new HashMap<>();

    /**
     * A visitor has gone without a match.
     *
     * @param scores as {@link smartshop.recognition.search.Gallery#scores} gave them for the visitor's template
     */
    public synchronized void add(CalibratedGallery among, float[] scores) {
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] < among.threshold(i) - NEAR) {
                tallies.merge(among.gallery().person(i), ScoreTally.NONE.plus(scores[i]), ScoreTally::plus);
            }
        }
    }

    /** What came together since the last call. */
    public synchronized Map<PersonId, ScoreTally> take() {
        Map<PersonId, ScoreTally> taken = Map.copyOf(tallies);
        tallies.clear();
        return taken;
    }

    /** What was taken could not be kept: it counts again. */
    public synchronized void putBack(Map<PersonId, ScoreTally> taken) {
        taken.forEach((person, tally) -> tallies.merge(person, tally, ScoreTally::plus));
    }
}
