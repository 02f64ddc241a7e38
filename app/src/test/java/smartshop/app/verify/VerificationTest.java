package smartshop.app.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import smartshop.app.verify.Verification.State;
import smartshop.storage.staff.StaffId;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.verdict.Verdicts;
import smartshop.storage.verification.Given;

/** Every way in which four people can answer. */
class VerificationTest {
    private static final Instant NOW = Instant.parse("2026-11-20T14:03:22Z");
    private static final int LONGEST = 6;

    private List<StaffId> people = List.of(
            new StaffId(new UUID(0, 1)),
            new StaffId(new UUID(0, 2)),
            new StaffId(new UUID(0, 3)),
            new StaffId(new UUID(0, 4)));

    private final Set<State> reached = new HashSet<>();
    private long sequences;
    private long permits;

    @Test
    void noSequenceOfAnswersByFourPeopleLeadsToHarmBeforeTwoOfThemSaidSo() {
        walk(Verification.NEW, Map.of(), Set.of(), LONGEST, false);

        assertThat(reached)
                .containsExactlyInAnyOrder(
                        State.NEW, State.UNSURE, State.FIRST_YES, State.ACT, State.NOT_THIS_PERSON, State.DISAGREED);
        assertThat(sequences).isGreaterThan(100_000);
        assertThat(permits).isPositive();
    }

    @Test
    void noSequenceWithAnAnswerThatOnePersonGaveAloneLeadsToHarm() {
        walk(Verification.NEW, Map.of(), Set.of(), LONGEST - 1, true);

        assertThat(reached).contains(State.ACT, State.CONFIRMED_ALONE);
    }

    @Test
    void nothingThatOnePersonCanDoLeadsToHarmHoweverLongTheyTry() {
        people = people.subList(0, 1);

        walk(Verification.NEW, Map.of(), Set.of(), 3 * LONGEST, true);

        assertThat(reached)
                .containsExactlyInAnyOrder(
                        State.NEW, State.UNSURE, State.FIRST_YES, State.CONFIRMED_ALONE, State.NOT_THIS_PERSON);
        assertThat(permits).isZero();
    }

    /**
     * Whatever each of the four can do next, answer or take back, is done, and the state compared with what the rules say of who stands
     * for what now.
     *
     * @param saying who stands for what now, kept apart from the value under test
     * @param alone who of them answered alone
     */
    private void walk(Verification at, Map<StaffId, Verdict> saying, Set<StaffId> alone, int left, boolean alsoAlone) {
        sequences++;
        check(at, saying, alone);
        if (left == 0) {
            return;
        }
        people.forEach(person -> oneIsEnoughToStop(at, saying, person));
        for (StaffId person : people) {
            for (Verdict answer : Verdict.values()) {
                answer(at, saying, alone, person, answer, false, left, alsoAlone);
                if (alsoAlone) {
                    answer(at, saying, alone, person, answer, true, left, true);
                }
            }
            at.correctable(Optional.of(person), NOW).ifPresent(given -> {
                Map<StaffId, Verdict> less = new HashMap<>(saying);
                less.remove(person);
                Set<StaffId> fewer = new HashSet<>(alone);
                fewer.remove(person);
                walk(at.takenBack(given.takenBack(NOW)), less, fewer, left - 1, alsoAlone);
            });
        }
    }

    private void answer(
            Verification at,
            Map<StaffId, Verdict> saying,
            Set<StaffId> alone,
            StaffId person,
            Verdict answer,
            boolean byOne,
            int left,
            boolean alsoAlone) {
        boolean takes = at.takes(Optional.of(person), answer);
        assertThat(takes)
                .as("%s by somebody who said %s at %s", answer, saying.get(person), at.state())
                .isEqualTo(
                        saying.containsKey(person) ? changes(saying.get(person), answer) : openTo(answer, at.state()));
        if (takes) {
            Map<StaffId, Verdict> more = new HashMap<>(saying);
            more.put(person, answer);
            Set<StaffId> further = new HashSet<>(alone);
            further.remove(person);
            if (byOne) {
                further.add(person);
            }
            walk(at.with(Optional.of(person), answer, byOne, NOW), more, further, left - 1, alsoAlone);
        }
    }

    /** At any moment, after their own yes as well as after others'; and nobody gets behind that no again by themselves. */
    private static void oneIsEnoughToStop(Verification at, Map<StaffId, Verdict> saying, StaffId person) {
        Optional<StaffId> who = Optional.of(person);
        boolean saidYes = saying.get(person) == Verdict.THIS_PERSON;
        if (saidYes || openTo(Verdict.NOT_THIS_PERSON, at.state()) && !saying.containsKey(person)) {
            Verification stopped = at.with(who, Verdict.NOT_THIS_PERSON, false, NOW);
            assertThat(stopped.state()).isIn(State.NOT_THIS_PERSON, State.DISAGREED);
            assertThat(ActPermit.suffice(stopped)).isFalse();
            assertThat(stopped.takes(who, Verdict.THIS_PERSON)).isFalse();
            assertThat(stopped.version()).isGreaterThan(at.version());
            if (saidYes) {
                assertThat(stopped.correctable(who, NOW)).as("the other way").isEmpty();
            }
        }
    }

    /** After their own answer. */
    private static boolean changes(Verdict own, Verdict answer) {
        return own == Verdict.THIS_PERSON && answer == Verdict.NOT_THIS_PERSON;
    }

    private static boolean openTo(Verdict answer, State state) {
        return switch (state) {
            case NEW, UNSURE, FIRST_YES -> true;
            case ACT, CONFIRMED_ALONE -> answer == Verdict.NOT_THIS_PERSON;
            default -> false;
        };
    }

    private void check(Verification at, Map<StaffId, Verdict> saying, Set<StaffId> alone) {
        long yes = saying.values().stream().filter(Verdict.THIS_PERSON::equals).count();
        long no =
                saying.values().stream().filter(Verdict.NOT_THIS_PERSON::equals).count();
        State state = at.state();
        reached.add(state);
        assertThat(state).isEqualTo(expected(yes, no, saying.isEmpty(), yes > 0 && !alone.isEmpty()));
        assertThat(at.withdrawn(true).state())
                .isEqualTo(state == State.NOT_THIS_PERSON ? State.NOT_THIS_PERSON : State.WITHDRAWN);
        boolean permitted = ActPermit.suffice(at);
        assertThat(permitted).isEqualTo(yes >= 2 && no == 0 && alone.isEmpty());
        assertThat(ActPermit.suffice(at.withdrawn(true))).isFalse();
        permits += permitted ? 1 : 0;
    }

    private static State expected(long yes, long no, boolean nobody, boolean alone) {
        if (no > 0) {
            return yes > 0 ? State.DISAGREED : State.NOT_THIS_PERSON;
        }
        if (yes == 0) {
            return nobody ? State.NEW : State.UNSURE;
        }
        if (alone) {
            return State.CONFIRMED_ALONE;
        }
        return yes > 1 ? State.ACT : State.FIRST_YES;
    }

    @Test
    void rowsThatHoldOnePersonTwiceAreOneVoice() {
        Optional<StaffId> one = Optional.of(people.getFirst());
        Verification twice = new Verification(
                List.of(
                        new Given(1, one, Verdict.THIS_PERSON, false, NOW, Optional.empty()),
                        new Given(2, one, Verdict.THIS_PERSON, false, NOW, Optional.empty()),
                        new Given(3, Optional.empty(), Verdict.THIS_PERSON, false, NOW, Optional.empty())),
                false);

        assertThat(twice.state()).isEqualTo(State.FIRST_YES);
        assertThat(ActPermit.suffice(twice)).isFalse();
    }

    @Test
    void anAnswerIsTakenBackOnceAndWithinAMinute() {
        Optional<StaffId> mia = Optional.of(people.getFirst());
        Verification yes = Verification.NEW.with(mia, Verdict.THIS_PERSON, false, NOW);

        assertThat(yes.correctable(mia, NOW.plus(Verdicts.CORRECTABLE))).isPresent();
        assertThat(yes.correctable(mia, NOW.plus(Verdicts.CORRECTABLE).plus(Duration.ofMillis(1))))
                .isEmpty();
        assertThat(yes.correctable(Optional.of(people.getLast()), NOW)).isEmpty();
        Verification back = yes.takenBack(yes.given().getFirst().takenBack(NOW));
        assertThat(back.state()).isEqualTo(State.NEW);
        assertThat(back.with(mia, Verdict.UNSURE, false, NOW).correctable(mia, NOW))
                .isEmpty();
    }

    @Test
    void whatIsKeptFollowsFromTheAnswersAndNotFromTheEntrysEnd() {
        Verification act = Verification.NEW
                .with(Optional.of(people.get(0)), Verdict.THIS_PERSON, false, NOW)
                .with(Optional.of(people.get(1)), Verdict.THIS_PERSON, false, NOW);

        assertThat(act.verdict()).contains(Verdict.THIS_PERSON);
        assertThat(act.withdrawn(true).verdict()).contains(Verdict.THIS_PERSON);
        assertThat(act.with(Optional.of(people.get(2)), Verdict.NOT_THIS_PERSON, false, NOW)
                        .verdict())
                .contains(Verdict.UNSURE);
        assertThat(Verification.NEW.verdict()).isEmpty();
    }

    @Test
    void onlyWhoHasSomebodyToPassItOnToGoesOnWaitingWhenUnsure() {
        Optional<StaffId> mia = Optional.of(people.getFirst());

        assertThat(Verification.NEW.with(mia, Verdict.UNSURE, false, NOW).waits())
                .isTrue();
        assertThat(Verification.NEW
                        .with(Optional.empty(), Verdict.UNSURE, true, NOW)
                        .waits())
                .isFalse();
    }
}
