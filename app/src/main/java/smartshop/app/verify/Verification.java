package smartshop.app.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import smartshop.storage.staff.StaffId;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.verdict.Verdicts;
import smartshop.storage.verification.Given;

/**
 * Where one alert stands by what people said of it, whatever the order and through whatever device they said it: one voice for each
 * person, two different people before {@link State#ACT}, and one is enough to stop. The state is worked out from the answers that
 * stand, so taking one back goes back. A value; it asks nothing and changes nothing.
 *
 * @param given every answer, oldest first, those that were taken back included
 * @param withdrawn whether the entry was withdrawn, suspended or erased, or ended, meanwhile
 */
public record Verification(List<Given> given, boolean withdrawn) {
    /** Nobody has said anything. */
    public static final Verification NEW = new Verification(List.of(), false);

    public Verification {
        given = List.copyOf(given);
    }

    /** Where an alert stands. */
    public enum State {
        NEW,
        /** The last who looked was unsure: somebody else has to look. */
        UNSURE,
        /** One of two people said "same person". */
        FIRST_YES,
        /** Two different people did. The only state in which anything may follow that can harm. */
        ACT,
        /** One person did, where one does what takes two: it informs and is recorded. */
        CONFIRMED_ALONE,
        /** Somebody said so before anybody said otherwise. */
        NOT_THIS_PERSON,
        /** "Do not approach." */
        DISAGREED,
        /** "Stop." */
        WITHDRAWN;

        /** Whether the person counts as recognised, for what is kept. */
        public boolean confirmed() {
            return this == ACT || this == CONFIRMED_ALONE;
        }
    }

    public State state() {
        State said = said();
        return withdrawn && said != State.NOT_THIS_PERSON ? State.WITHDRAWN : said;
    }

    /** What people said, whatever became of the entry. */
    private State said() {
        List<Given> standing = standing();
        long yes = count(standing, Verdict.THIS_PERSON);
        if (count(standing, Verdict.NOT_THIS_PERSON) > 0) {
            return yes > 0 ? State.DISAGREED : State.NOT_THIS_PERSON;
        }
        if (yes == 0) {
            return standing.isEmpty() ? State.NEW : State.UNSURE;
        }
        if (standing.stream().anyMatch(Given::alone)) {
            return State.CONFIRMED_ALONE;
        }
        return saidYes().size() > 1 ? State.ACT : State.FIRST_YES;
    }

    private static long count(List<Given> standing, Verdict word) {
        return standing.stream().filter(given -> given.answer() == word).count();
    }

    /** The answers that count, oldest first. */
    public List<Given> standing() {
        return given.stream().filter(Given::stands).toList();
    }

    /** What this person's answer is, if it counts. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public Optional<Given> of(Optional<StaffId> person) {
        return standing().stream().filter(one -> one.by().equals(person)).findFirst();
    }

    /** The verdict on the alert that follows, for what is kept and for how long; empty if none does yet. */
    public Optional<Verdict> verdict() {
        return switch (said()) {
            case ACT, CONFIRMED_ALONE -> Optional.of(Verdict.THIS_PERSON);
            case NOT_THIS_PERSON -> Optional.of(Verdict.NOT_THIS_PERSON);
            case DISAGREED, UNSURE -> Optional.of(Verdict.UNSURE);
            case NEW, FIRST_YES, WITHDRAWN -> Optional.empty();
        };
    }

    /** Whether somebody has to look: nobody has, or it takes one more. */
    public boolean waits() {
        return switch (state()) {
            case NEW, FIRST_YES -> true;
            case UNSURE -> standing().stream().noneMatch(Given::alone); // else there is nobody to pass it on to
            default -> false;
        };
    }

    /**
     * Whether an answer of this person would count now. Nobody counts twice; after two have said "same person" only a "no" does. Whoever
     * said "same person" may say at any time that it is not, and never the other way.
     *
     * @param person empty where nobody has set up people
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public boolean takes(Optional<StaffId> person, Verdict answer) {
        Optional<Given> own = of(person);
        if (own.isPresent()) {
            return answer == Verdict.NOT_THIS_PERSON
                    && own.get().answer() == Verdict.THIS_PERSON
                    && state() != State.WITHDRAWN;
        }
        return switch (state()) {
            case NEW, UNSURE, FIRST_YES -> true;
            case ACT, CONFIRMED_ALONE -> answer == Verdict.NOT_THIS_PERSON;
            case NOT_THIS_PERSON, DISAGREED, WITHDRAWN -> false;
        };
    }

    /** An earlier answer of the same person counts no more. @throws IllegalStateException if it does not {@link #takes take} it */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public Verification with(Optional<StaffId> person, Verdict answer, boolean alone, Instant at) {
        if (!takes(person, answer)) {
            throw new IllegalStateException("This answer does not count: " + state());
        }
        List<Given> more = new ArrayList<>();
        given.forEach(one -> more.add(one.stands() && one.by().equals(person) ? one.takenBack(at) : one));
        more.add(new Given(given.size() + 1, person, answer, alone, at, Optional.empty()));
        return new Verification(more, withdrawn);
    }

    /** This person's answer, if it can be taken back: each once, for {@link Verdicts#CORRECTABLE}. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public Optional<Given> correctable(Optional<StaffId> person, Instant now) {
        boolean before = given.stream().anyMatch(one -> one.by().equals(person) && !one.stands());
        return of(person).filter(one -> !before && young(one, now));
    }

    private static boolean young(Given one, Instant now) {
        Duration age = Duration.between(one.at(), now).abs(); // the clock may be set back
        return age.compareTo(Verdicts.CORRECTABLE) <= 0;
    }

    /** @param taken one of the answers, no longer counting */
    public Verification takenBack(Given taken) {
        return new Verification(
                given.stream()
                        .map(one -> one.number() == taken.number() ? taken : one)
                        .toList(),
                withdrawn);
    }

    /** Grows with each answer and each that is taken back. */
    int version() {
        return given.size() + given.size() - standing().size();
    }

    /** When the last answer came that counts, or was taken back; empty while nobody has said anything. */
    public Optional<Instant> lastChange() {
        return given.stream().map(one -> one.takenBackAt().orElse(one.at())).max(Instant::compareTo);
    }

    public Verification withdrawn(boolean now) {
        return new Verification(given, now);
    }

    /** When the second of two different people said "same person"; empty while fewer have. */
    public Optional<Instant> secondedAt() {
        Set<StaffId> said = new HashSet<>();
        return standing().stream()
                .filter(one -> one.answer() == Verdict.THIS_PERSON)
                .filter(one -> one.by().filter(said::add).isPresent())
                .map(Given::at)
                .skip(1)
                .findFirst();
    }

    /** The people whose "same person" counts. */
    public List<StaffId> saidYes() {
        return standing().stream()
                .filter(one -> one.answer() == Verdict.THIS_PERSON)
                .flatMap(one -> one.by().stream())
                .distinct()
                .toList();
    }
}
