package smartshop.app.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.alert.Alert;
import smartshop.app.verify.OpenAlert.Escalation;
import smartshop.app.verify.Verification.State;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.staff.Role;
import smartshop.storage.verdict.Verdict;

/** What becomes of open alerts where the disk, the clock or a channel fails, and over a restart. */
class BoardTroubleTest implements BoardTrace, Calls {
    @TempDir
    Path folder;

    private final List<UUID> called = new ArrayList<>();
    private final List<Severity> severities = new ArrayList<>();
    private final List<UUID> unanswered = new ArrayList<>();
    private final List<Integer> digests = new ArrayList<>();
    private final List<Instant> again = new ArrayList<>();
    private final SettableClock steady = new SettableClock(Instant.EPOCH);
    private boolean diskFails;
    private Optional<UUID> notTaken = Optional.empty();
    private boolean believed = true;
    private StaffedShop shop;
    private AlertBoard board;

    @BeforeEach
    void open() {
        shop = new StaffedShop(folder);
        board = board();
    }

    private AlertBoard board() {
        BoardTime time = new BoardTime(
                shop.clock,
                () -> Duration.between(Instant.EPOCH, steady.instant()).toNanos(),
                () -> believed);
        AlertBoard made = new AlertBoard(
                shop.desk(), this::known, (first, second) -> true, this, Runnable::run, Runnable::run, time);
        made.add(this);
        return made;
    }

    private Optional<Listed> known(PersonId person) {
        if (diskFails) {
            throw new StorageException("The disk is slow.");
        }
        return Optional.of(new Listed("A name", "", Optional.empty(), 0, Optional.empty(), false));
    }

    @Override
    public void shown(UUID alert, Instant at) {}

    @Override
    public void acknowledged(UUID alert, Instant at) {}

    @Override
    public void called(OpenAlert alert) {
        called.add(alert.id());
        severities.add(alert.severity());
    }

    @Override
    public boolean unanswered(OpenAlert alert) {
        if (notTaken.equals(Optional.of(alert.id()))) {
            throw new StorageException("The disk is full.");
        }
        unanswered.add(alert.id());
        return true;
    }

    @Override
    public void unanswered(Digest late) {
        digests.add(late.alerts().size());
    }

    @Override
    public void seenAgain(LastSeen there, Instant until) {
        again.add(until);
    }

    @AfterEach
    void close() {
        board.close();
        shop.close();
    }

    private void pass(Duration time) {
        steady.advance(time);
        shop.clock.advance(time);
    }

    private Alert raise(PersonId person, UUID camera) {
        Alert alert = DrawnAlerts.of(person, camera, shop.clock.instant());
        board.raised(alert);
        return alert;
    }

    private long recorded(Action action) {
        return shop.entries().stream()
                .filter(entry -> entry.action().equals(action.code()))
                .count();
    }

    @Test
    void whereTheListCannotBeReadSomebodyIsCalledAsForTheGravestAndItIsReadAgain() {
        diskFails = true;
        Alert alert = raise(shop.listed, DrawnAlerts.ENTRANCE);
        assertThat(called).containsExactly(alert.id());
        assertThat(severities).containsExactly(Severity.VIOLENT);
        assertThat(board.open().getFirst().lookedUp()).isFalse();

        diskFails = false;
        pass(Duration.ofSeconds(2));
        board.check();

        assertThat(board.open().getFirst().listed()).isPresent();
        assertThat(called).hasSize(1);
    }

    @Test
    void anEscalationThatCannotBeWrittenIsTriedAgainAndKeepsNoOtherBack() {
        Alert first = raise(shop.listed, DrawnAlerts.ENTRANCE);
        Alert second = raise(PersonId.random(), DrawnAlerts.ENTRANCE);
        notTaken = Optional.of(first.id());
        pass(AlertBoard.ESCALATES);
        board.check();
        assertThat(unanswered).containsExactly(second.id());
        assertThat(board.open()).allMatch(open -> open.escalation() == Escalation.UNANSWERED);

        notTaken = Optional.empty();
        board.check();
        assertThat(unanswered).as("not at once").hasSize(1);
        pass(Duration.ofSeconds(2));
        board.check();
        pass(Duration.ofSeconds(2));
        board.check();

        assertThat(unanswered).containsExactly(second.id(), first.id());
        assertThat(recorded(Action.ALERT_UNANSWERED)).isEqualTo(2);
    }

    @Test
    void whatIsLateAtOneMomentIsToldInOneMessageButTheFirstFew() {
        for (int at = 0; at < 12; at++) {
            raise(PersonId.random(), DrawnAlerts.ENTRANCE);
        }
        pass(AlertBoard.ESCALATES);
        board.check();

        assertThat(unanswered).hasSize(Storm.ONE_BY_ONE);
        assertThat(digests).containsExactly(12 - Storm.ONE_BY_ONE);
    }

    @Test
    void aClockThatIsSetPutsNothingAwayAndHoldsNothingBack() {
        raise(shop.listed, DrawnAlerts.ENTRANCE);
        believed = false;
        shop.clock.advance(Duration.ofDays(40)); // an empty battery, and then the network's time
        board.check();
        assertThat(board.open()).hasSize(1);
        assertThat(unanswered).isEmpty();

        shop.clock.advance(Duration.ofDays(-41));
        steady.advance(AlertBoard.ESCALATES);
        board.check();
        assertThat(unanswered).hasSize(1);
    }

    @Test
    void whatNobodyAnsweredBeforeARestartStandsThereWithoutPicturesAndIsToldOfAtOnce() {
        shop.hire("Olga", Role.OWNER);
        Alert left = DrawnAlerts.of(shop.listed, DrawnAlerts.ENTRANCE, shop.clock.instant());
        pass(Duration.ofSeconds(10));
        board.restore(left);
        board.check();

        OpenAlert card = board.open().getFirst();
        assertThat(card.restored()).isTrue();
        assertThat(card.calls()).isTrue();
        assertThat(unanswered).containsExactly(left.id());
        assertThatThrownBy(() -> board.answer(
                        left.id(), Verdict.THIS_PERSON, shop.access().proven()))
                .hasMessageContaining("no pictures");
        board.putAway(left.id(), shop.access().proven());
        assertThat(board.open()).isEmpty();
        assertThat(recorded(Action.ALERT_PUT_AWAY)).isOne();
    }

    @Test
    void whatWasCountedToAnUnansweredAlertBeforeARestartIsNoCallOfItsOwnAfterIt() {
        Alert first = DrawnAlerts.of(shop.listed, DrawnAlerts.ENTRANCE, shop.clock.instant());
        pass(Duration.ofSeconds(1));
        Alert joined = DrawnAlerts.of(shop.listed, DrawnAlerts.AISLE, shop.clock.instant());
        board.restore(first);
        board.restore(joined);
        board.check();

        assertThat(board.open()).extracting(OpenAlert::id).containsExactly(first.id());
        assertThat(unanswered).containsExactly(first.id());
    }

    @Test
    void whoIsSeenAfterARestartTakesThePlaceOfTheCardWithoutPictures() {
        board.restore(DrawnAlerts.of(shop.listed, DrawnAlerts.ENTRANCE, shop.clock.instant()));
        Alert seen = raise(shop.listed, DrawnAlerts.AISLE);

        assertThat(board.open()).singleElement().satisfies(open -> {
            assertThat(open.id()).isEqualTo(seen.id());
            assertThat(open.restored()).isFalse();
        });
        assertThat(called).containsExactly(seen.id());
    }

    @Test
    void whoWasConfirmedBeforeARestartStandsThereForWhatCanBeDoneAndIsNotCalledForAgain() {
        Alert first = raise(shop.listed, DrawnAlerts.ENTRANCE);
        board.answer(first.id(), Verdict.THIS_PERSON, shop.access().proven());
        board.close();
        board = board();
        board.restore(first);
        pass(Duration.ofMinutes(9));
        raise(shop.listed, DrawnAlerts.AISLE);

        assertThat(board.open()).singleElement().satisfies(open -> {
            assertThat(open.id()).isEqualTo(first.id());
            assertThat(open.restored()).isTrue();
            assertThat(open.state()).isEqualTo(State.CONFIRMED_ALONE);
            assertThat(open.lookedUp()).isTrue();
        });
        assertThat(called).containsExactly(first.id());
        board.close(first.id());
        assertThat(board.open()).isEmpty();
    }

    @Test
    void whatWasCountedToAConfirmedAlertBeforeARestartIsNoCallOfItsOwnAfterIt() {
        Alert first = raise(shop.listed, DrawnAlerts.ENTRANCE);
        pass(Duration.ofSeconds(1));
        Alert joined = raise(shop.listed, DrawnAlerts.AISLE);
        pass(Duration.ofSeconds(1));
        board.answer(first.id(), Verdict.THIS_PERSON, shop.access().proven());
        board.close();
        board = board();
        board.restore(first);
        board.restore(joined);
        board.check();

        assertThat(board.open()).extracting(OpenAlert::id).containsExactly(first.id());
        assertThat(unanswered).isEmpty();
    }

    @Test
    void whoComesBackTooSoonIsSaidQuietlyAndCalledForWhenStillThereAtTheEnd() {
        Alert first = raise(shop.listed, DrawnAlerts.ENTRANCE);
        board.answer(first.id(), Verdict.THIS_PERSON, shop.access().proven());
        board.close(first.id());
        Instant until = shop.clock.instant().plus(CoolDown.LASTS);
        pass(Duration.ofMinutes(8));
        Alert back = raise(shop.listed, DrawnAlerts.AISLE);
        assertThat(again).containsExactly(until);
        assertThat(board.open()).isEmpty();

        pass(Duration.ofMinutes(2));
        board.seen(shop.listed, DrawnAlerts.AISLE, "Aisle 2", shop.clock.instant(), Optional.of(back.id()));
        board.check();

        assertThat(board.open()).singleElement().extracting(OpenAlert::id).isEqualTo(back.id());
        assertThat(called).containsExactly(first.id(), back.id());
    }

    @Test
    void whoHasLeftByTheEndIsNotCalledForAndNothingIsKept() {
        Alert first = raise(shop.listed, DrawnAlerts.ENTRANCE);
        board.answer(first.id(), Verdict.THIS_PERSON, shop.access().proven());
        board.close(first.id());
        Alert back = raise(shop.listed, DrawnAlerts.AISLE);
        pass(CoolDown.LASTS);
        board.check();
        pass(Duration.ofSeconds(2));
        board.check();

        assertThat(board.open()).isEmpty();
        assertThat(back.face().bgr()).containsOnly(0);
        assertThat(back.template().vector()).containsOnly(0);
    }

    @Test
    void anAnswerIsOnTheBoardAndNobodyIsToldOtherwiseThoughWhatFollowsFails() {
        shop.desk().onChange(change -> {
            throw new IllegalStateException("a window is gone");
        });
        shop.followsFail = true;
        Alert alert = raise(shop.listed, DrawnAlerts.ENTRANCE);

        board.answer(alert.id(), Verdict.THIS_PERSON, shop.access().proven());

        assertThat(board.open().getFirst().state()).isEqualTo(State.CONFIRMED_ALONE);
    }

    @Test
    void theBoardLearnsFromTheRowsWhatItWasNotTold() {
        shop.hire("Olga", Role.OWNER);
        shop.hire("Mia", Role.MANAGER);
        Alert alert = raise(shop.listed, DrawnAlerts.ENTRANCE);
        VerificationDesk other = shop.anotherDesk();
        other.answer(alert, Verdict.THIS_PERSON, shop.access().proven(), Optional.empty());
        assertThat(board.open().getFirst().state()).isEqualTo(State.NEW);

        board.watchlistChanged();

        assertThat(board.open().getFirst().state()).isEqualTo(State.FIRST_YES);
    }
}
