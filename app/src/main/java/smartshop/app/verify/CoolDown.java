package smartshop.app.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import smartshop.recognition.search.PersonId;
import smartshop.recognition.vote.VisitPolicy;

/**
 * For whom there has just been an answer that needs no other call: that it is the person, or that two people disagree. After "not this
 * person" the look-alike is silent by itself, and whoever is the person has to be called for; after "unsure" the next picture may be the
 * better one.
 */
final class CoolDown {
    /** Long enough to deal with somebody, short enough to hear that they have come back. */
    static final Duration LASTS = Duration.ofMinutes(10);

    private final BiPredicate<UUID, UUID> sameEyes;
    private final Map<PersonId, Answered> answered = new HashMap<>();

    private record Answered(UUID camera, Instant at) {}

    /** Of those, who is in sight, and since when they were not seen. */
    private final Map<PersonId, Instant> seen = new HashMap<>();

    /** @param sameEyes whether everybody who answers for the second camera would have answered for the first as well */
    CoolDown(BiPredicate<UUID, UUID> sameEyes) {
        this.sameEyes = sameEyes;
    }

    void answered(OpenAlert alert, Instant at) {
        PersonId person = alert.alert().person();
        switch (alert.state()) {
            case ACT, CONFIRMED_ALONE, DISAGREED ->
                answered.put(person, new Answered(alert.alert().camera(), at));
            default -> {
                answered.remove(person);
                seen.remove(person);
            }
        }
    }

    /** Whether a call for this person, there, adds to what has been answered. */
    boolean silences(PersonId person, UUID camera, Instant now) {
        Answered last = answered.get(person);
        return last != null && now.isBefore(last.at().plus(LASTS)) && sameEyes.test(last.camera(), camera);
    }

    /** When calls for this person begin again. */
    Instant until(PersonId person) {
        Answered last = answered.get(person);
        return last == null ? Instant.MIN : last.at().plus(LASTS);
    }

    void seen(PersonId person, Instant now) {
        if (answered.containsKey(person)) {
            seen.put(person, now);
        }
    }

    /** For whom it is over, once, and whether they are still in sight. */
    Map<PersonId, Boolean> ended(Instant now) {
        Map<PersonId, Boolean> over = new HashMap<>();
        answered.forEach((person, last) -> {
            if (!now.isBefore(last.at().plus(LASTS))) {
                Instant there = seen.remove(person);
                over.put(person, there != null && !there.isBefore(now.minus(VisitPolicy.SAME_VISIT)));
            }
        });
        answered.keySet().removeAll(over.keySet());
        return over;
    }
}
