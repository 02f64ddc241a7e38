package smartshop.recognition.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import smartshop.recognition.search.PersonId;

class VisitPolicyTest {
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
    private final PersonId person = PersonId.random();
    private final VisitPolicy policy = new VisitPolicy();

    @Test
    void aMatchThatWasWithdrawnWasNoVisit() {
        VisitPolicy policy = new VisitPolicy();
        PersonId person = PersonId.random();
        Instant now = Instant.parse("2026-03-01T09:00:00Z");
        assertThat(policy.firstOfVisit(person, now)).isTrue();

        policy.forget(person);

        assertThat(policy.firstOfVisit(person, now.plusSeconds(1))).isTrue();
    }

    @Test
    void firstMatchIsAlerted() {
        assertThat(policy.firstOfVisit(person, START)).isTrue();
        assertThat(policy.firstOfVisit(PersonId.random(), START)).isTrue();
    }

    @Test
    void secondTrackOfTheSameVisitIsNot() {
        policy.firstOfVisit(person, START);

        assertThat(policy.firstOfVisit(person, START.plusSeconds(9))).isFalse();
        assertThat(policy.firstOfVisit(person, START.plusSeconds(18))).isFalse();
    }

    @Test
    void visitLastsWhileThePersonIsSeen() {
        policy.firstOfVisit(person, START);
        for (int s = 0; s <= 60; s += 5) {
            policy.seen(person, START.plusSeconds(s));
        }

        assertThat(policy.firstOfVisit(person, START.plusSeconds(69))).isFalse();
        assertThat(policy.firstOfVisit(person, START.plusSeconds(80))).isTrue();
    }

    @Test
    void clockSetBackSilencesNoVisit() {
        policy.firstOfVisit(person, START);

        assertThat(policy.firstOfVisit(person, START.minusSeconds(3600))).isTrue();
        assertThat(policy.firstOfVisit(person, START.minusSeconds(3595))).isFalse();
    }

    @Test
    void beingSeenAloneBeginsNoVisit() {
        policy.seen(person, START);

        assertThat(policy.firstOfVisit(person, START.plusSeconds(1))).isTrue();
    }
}
