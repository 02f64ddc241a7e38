package smartshop.app.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import smartshop.recognition.search.PersonId;

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

    /** @param sameEyes whether everybody who answers for the second camera would have answered for the first as well */
    CoolDown(BiPredicate<UUID, UUID> sameEyes) {
        this.sameEyes = sameEyes;
    }

    void answered(OpenAlert alert, Instant at) {
        PersonId person = alert.alert().person();
        switch (alert.state()) {
            case ACT, CONFIRMED_ALONE, DISAGREED ->
                answered.put(person, new Answered(alert.alert().camera(), at));
            default -> answered.remove(person);
        }
    }

    /** Whether a call for this person, there, adds to what has been answered. */
    boolean silences(PersonId person, UUID camera, Instant now) {
        answered.values().removeIf(one -> !now.isBefore(one.at().plus(LASTS)));
        Answered last = answered.get(person);
        return last != null && sameEyes.test(last.camera(), camera);
    }
}
