package smartshop.storage.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.Shop;
import smartshop.storage.StorageException;
import smartshop.storage.staff.StaffId;

/** What the table of transitions says, done to entries of a real database. */
class EntryLifeTest {
    private static final EnrolmentRules RULES = EnrolmentRules.UK;
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final StaffId PROPOSER = StaffId.random();
    private static final StaffId APPROVER = StaffId.random();
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    private final Ticking clock = new Ticking(Instant.parse("2026-11-20T08:00:00Z"));
    private Database database;
    private Watchlist watchlist;

    /** How somebody who uses the watchlist makes each event happen. */
    private final Map<Event, Consumer<PersonId>> asks = Map.of(
            Event.APPROVE, id -> watchlist.approve(id, APPROVER, RULES),
            Event.REFUSE, id -> watchlist.refuse(id),
            Event.SUSPEND, id -> watchlist.suspend(id, Suspension.Why.ASKED),
            Event.RESUME, id -> watchlist.resume(id),
            Event.CONTEST, id -> watchlist.contest(id),
            Event.SETTLE, id -> watchlist.settle(id),
            Event.RENEW, id -> watchlist.renew(id, SignOff.How.TWO_PEOPLE, RULES),
            Event.EXPIRE, id -> passed(),
            Event.LAPSE, id -> passed(),
            Event.WITHDRAW, id -> watchlist.withdraw(id));

    @BeforeEach
    void open() {
        database = Database.open(folder, NewShop.in(folder), clock);
        watchlist = database.watchlist();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatEachEventMakesOfEachStateIsWhatTheTableSays(State state) {
        for (Event event : Event.values()) {
            boolean byClock = event == Event.EXPIRE || event == Event.LAPSE;
            PersonId id = in(state);
            Optional<State> after = Transitions.after(state, byClock ? clockEvent(state) : event);
            assertThat(lookedFor(id)).isEqualTo(state == State.APPROVED);

            refused(() -> asks.get(event).accept(id));

            assertThat(stateOf(id)).as("%s in %s", event, state).isEqualTo(after.orElse(state));
            assertThat(lookedFor(id)).isEqualTo(stateOf(id) == State.APPROVED);
            watchlist.remove(id);
        }
    }

    @Test
    void whoProposedDoesNotApproveAndNobodyIsLookedForUntilThen() {
        PersonId id = propose();
        assertThat(listing(id).signOff()).isEmpty();

        assertThatThrownBy(() -> watchlist.approve(id, PROPOSER, RULES))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("somebody else");
        assertThat(stateOf(id)).isEqualTo(State.PROPOSED);

        watchlist.approve(id, APPROVER, RULES);

        assertThat(lookedFor(id)).isTrue();
        assertThat(listing(id).proposer()).hasValue(PROPOSER);
        assertThat(listing(id).signOff())
                .hasValue(new SignOff(SignOff.How.TWO_PEOPLE, Optional.of(APPROVER), clock.instant()));
        assertThat(listing(id).endsAt()).isEqualTo("2027-11-20T08:00:00Z");
    }

    @Test
    void whatOnePersonApprovedSaysSoForEver() {
        PersonId id =
                watchlist.enrol(newcomer(false), Optional.of(PROPOSER), RULES).id();
        clock.pass(DAY);
        watchlist.renew(id, SignOff.How.TWO_PEOPLE, RULES);

        assertThat(listing(id).signOff().orElseThrow().how()).isEqualTo(SignOff.How.ONE_PERSON);

        PersonId unknown =
                watchlist.propose(newcomer(false), Optional.empty(), RULES).id();
        watchlist.approve(unknown, APPROVER, RULES);
        assertThat(listing(unknown).signOff().orElseThrow().how())
                .as("nobody knows whether the approver proposed it")
                .isEqualTo(SignOff.How.ONE_PERSON);
    }

    @Test
    void aProposalThatNobodyDecidesOnLapsesAfterAWeek() {
        PersonId id = propose();
        clock.pass(Duration.ofDays(7).minusSeconds(1));
        assertThat(watchlist.endDue()).isEmpty();
        clock.pass(Duration.ofSeconds(1));

        assertThatThrownBy(() -> watchlist.approve(id, APPROVER, RULES)).hasMessageContaining("over");
        assertThat(watchlist.endDue()).containsExactly(new Ended(id, State.PROPOSED));
        assertThat(watchlist.person(id)).isEmpty();
        assertThat(watchlist.nextEnd()).isEmpty();
    }

    @Test
    void anEntryIsNotLookedForFromTheSecondOfItsEndAndIsThenErased() throws Exception {
        PersonId id = in(State.APPROVED);
        watchlist.release(id);
        PhotoId photo = watchlist.person(id).orElseThrow().photos().getFirst();
        Instant end = watchlist.nextEnd().orElseThrow();
        assertThat(end).isEqualTo("2027-11-20T08:00:00Z");
        clock.pass(Duration.between(clock.instant(), end).minusSeconds(1));
        assertThat(lookedFor(id)).isTrue();
        assertThat(listing(id).reviewDue(clock.instant())).isTrue();
        assertThat(listing(id).daysLeft(clock.instant())).isEqualTo(1);
        clock.pass(Duration.ofSeconds(1));

        assertThat(lookedFor(id)).as("before anybody erased it").isFalse();
        assertThat(watchlist.endDue()).containsExactly(new Ended(id, State.APPROVED));

        assertThat(watchlist.person(id)).isEmpty();
        assertThat(watchlist.photo(photo)).isEmpty();
        assertThat(Files.readString(folder.resolve("people.keys"))).doesNotContain(id.toString());
    }

    @Test
    void whatARequestNeedsStaysUnusedUntilItIsReleased() {
        PersonId expiring = in(State.APPROVED);
        PersonId withdrawn = in(State.APPROVED);
        watchlist.withdraw(withdrawn);
        passed();

        for (PersonId id : List.of(expiring, withdrawn)) {
            assertThat(stateOf(id).over()).isTrue();
            assertThat(lookedFor(id)).isFalse();
            watchlist.release(id);
            assertThat(watchlist.person(id)).isEmpty();
        }
        PersonId living = in(State.APPROVED);
        watchlist.release(living);
        assertThat(lookedFor(living)).isTrue();
    }

    @Test
    void anAccomplicesEntryLastsNinetyDaysAndIsNotRenewed() {
        PersonId id = watchlist.enrol(newcomer(true), Optional.empty(), RULES).id();

        assertThat(listing(id).endsAt()).isEqualTo(clock.instant().plus(Duration.ofDays(90)));
        assertThatThrownBy(() -> watchlist.renew(id, SignOff.How.TWO_PEOPLE, RULES))
                .hasMessageContaining("accomplice");
    }

    @Test
    void renewalEndsTwoYearsAfterTheApproval() {
        PersonId id = in(State.APPROVED);
        clock.pass(Duration.ofDays(360));
        watchlist.renew(id, SignOff.How.TWO_PEOPLE, RULES);
        assertThat(listing(id).endsAt()).isEqualTo("2028-11-15T08:00:00Z");
        clock.pass(Duration.ofDays(360));
        watchlist.renew(id, SignOff.How.ONE_PERSON, RULES);
        assertThat(listing(id).endsAt()).isEqualTo("2028-11-20T08:00:00Z");
        assertThat(listing(id).signOff().orElseThrow().how()).isEqualTo(SignOff.How.ONE_PERSON);
        assertThatThrownBy(() -> watchlist.renew(id, SignOff.How.TWO_PEOPLE, RULES))
                .hasMessageContaining("as long as it may");
    }

    @Test
    void whatIsContestedRestsUntilItIsSettled() {
        PersonId id = in(State.SUSPENDED);
        watchlist.contest(id);
        assertThat(watchlist.suspended(id)).isTrue();
        assertThat(watchlist.person(id).orElseThrow().suspension().orElseThrow().why())
                .isEqualTo(Suspension.Why.CONTESTED);

        watchlist.settle(id);

        assertThat(lookedFor(id)).isTrue();
        assertThat(watchlist.suspended(id)).isFalse();
    }

    @Test
    void theGroundsAndWhetherThePersonKnowsAreThereAfterReopening() {
        Grounds said = new Grounds(
                Offence.THEFT,
                true,
                TODAY.minusDays(3),
                OptionalLong.of(75_00),
                "IB-2026-114",
                Optional.of(new Evidence(Evidence.Kind.RECORDING, "USB stick 3, safe")),
                Declaration.MADE,
                "hid two bottles in a pram");
        Notice later = new Notice.Withheld(Notice.Why.INVESTIGATION, TODAY.plusDays(20));
        PersonId id = watchlist
                .propose(new NewPerson("Ann", said, later, Shop.ann().photos()), Optional.of(PROPOSER), RULES)
                .id();
        database.close();
        open();

        assertThat(listing(id).grounds()).hasValue(said);
        assertThat(listing(id).notice()).hasValue(later);
        watchlist.told(id, new Notice.Told(TODAY));
        assertThat(listing(id).notice()).hasValue(new Notice.Told(TODAY));
        assertThat(watchlist.changedOutside()).isEmpty();
    }

    private static void refused(Runnable work) {
        try {
            work.run();
        } catch (StorageException e) {
            assertThat(e).hasMessageEndingWith(".");
        }
    }

    /** The clock does not ask which of the two it is. */
    private static Event clockEvent(State state) {
        return state == State.PROPOSED ? Event.LAPSE : Event.EXPIRE;
    }

    private void passed() {
        clock.pass(Duration.ofDays(366));
        watchlist.endDue();
    }

    /** What is over stays to be seen if it is held. */
    private PersonId in(State state) {
        PersonId id = propose();
        watchlist.hold(id);
        if (state == State.REFUSED) {
            watchlist.refuse(id);
        } else if (state != State.PROPOSED) {
            watchlist.approve(id, APPROVER, RULES);
            switch (state) {
                case SUSPENDED -> watchlist.suspend(id, Suspension.Why.ASKED);
                case CONTESTED -> watchlist.contest(id);
                case WITHDRAWN -> watchlist.withdraw(id);
                case EXPIRED -> passed();
                default -> {}
            }
        }
        assertThat(stateOf(id)).isEqualTo(state);
        return id;
    }

    private PersonId propose() {
        return watchlist.propose(newcomer(false), Optional.of(PROPOSER), RULES).id();
    }

    private NewPerson newcomer(boolean accomplice) {
        LocalDate today = LocalDate.now(clock);
        Grounds drawn = Grounds.drawn(today, "of nobody");
        Grounds grounds = new Grounds(
                drawn.offence(),
                accomplice,
                today,
                drawn.worth(),
                drawn.incident(),
                drawn.evidence(),
                drawn.declaration(),
                drawn.reason());
        return new NewPerson("Ann", grounds, new Notice.Told(today), Shop.ann().photos());
    }

    private State stateOf(PersonId id) {
        return listing(id).state();
    }

    private Listing listing(PersonId id) {
        return watchlist.person(id).orElseThrow().listing().orElseThrow();
    }

    private boolean lookedFor(PersonId id) {
        return watchlist.gallery(Shop.MODEL).contains(id);
    }
}
