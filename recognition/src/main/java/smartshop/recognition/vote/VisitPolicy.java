package smartshop.recognition.vote;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import smartshop.recognition.search.PersonId;

/**
 * One alert for each visit at one camera: somebody who was alerted and has been in sight within the last ten seconds is
 * still the same visit, whatever became of the track. Times are capture times. Belongs to one thread.
 */
public final class VisitPolicy {
    /** Long enough to turn around or pass behind a shelf, short enough for somebody who left and came back. */
    public static final Duration SAME_VISIT = Duration.ofSeconds(10);

    private final Map<PersonId, Instant> lastSeen = new HashMap<>();

    /** Asked when a vote is completed: whether to alert. Counts as being seen. */
    public boolean firstOfVisit(PersonId person, Instant at) {
        Instant before = lastSeen.put(person, at);
        // A camera's clock may be set back; that must not silence the next visit.
        return before == null || Duration.between(before, at).abs().compareTo(SAME_VISIT) > 0;
    }

    /** The match was withdrawn: it was no visit of this person, who may come in the next moment. */
    public void forget(PersonId person) {
        lastSeen.remove(person);
    }

    /** Told for every frame in which a matched track shows the person. */
    public void seen(PersonId person, Instant at) {
        lastSeen.computeIfPresent(person, (same, before) -> at.isAfter(before) ? at : before);
    }
}
