package smartshop.app.ui.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.Answering;
import smartshop.app.alert.Alert;
import smartshop.app.ui.signin.PersonPrompt;
import smartshop.app.verify.AlertBoard;
import smartshop.app.verify.DrawnAlerts;
import smartshop.app.verify.Listed;
import smartshop.app.verify.StaffedShop;
import smartshop.app.verify.Verification.State;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.StaffMember;
import smartshop.storage.verdict.Verdict;

/** What the window shows of the board, and what people at one screen do with it. */
class AlertsViewModelTest {
    private static final Listed PERSON = Listed.self("A name", Optional.empty());

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private StaffedShop shop;
    private AlertBoard board;
    private AlertsViewModel alerts;

    @BeforeEach
    void open() {
        shop = new StaffedShop(folder);
        board = new AlertBoard(
                shop.desk(),
                id -> Optional.of(PERSON),
                (first, second) -> true,
                DrawnAlerts.UNTRACED,
                Runnable::run,
                shop.clock);
        alerts = new AlertsViewModel(
                board, shop.desk(), shop.access(), told::add, Runnable::run, Runnable::run, shop.clock);
    }

    @AfterEach
    void close() {
        board.close();
        shop.close();
    }

    @Test
    void theOldestUnansweredAlertIsOnTheCardAndAnAnswerStopsTheCall() {
        Alert first = raise(DrawnAlerts.ENTRANCE);
        raise(DrawnAlerts.AISLE);
        assertThat(onCard().alert()).isEqualTo(first);
        assertThat(alerts.others()).isEqualTo("1 more waiting");
        assertThat(alerts.callingProperty().get()).isTrue();

        alerts.atScreen().answer(onCard(), Verdict.THIS_PERSON);
        assertThat(onCard().now().state()).isEqualTo(State.CONFIRMED_ALONE);
        alerts.close(onCard());
        assertThat(onCard().alert().camera()).isEqualTo(DrawnAlerts.AISLE);
        alerts.atScreen().answer(onCard(), Verdict.NOT_THIS_PERSON);
        assertThat(alerts.callingProperty().get()).isFalse();
        assertThat(alerts.cameras()).isEmpty();
        assertThat(shop.verdicts).containsExactly("THIS_PERSON", "NOT_THIS_PERSON 0.6");
    }

    @Test
    void whatCannotBeTakenIsSaidAndTheAlertGoesOnWaiting() {
        raise(DrawnAlerts.ENTRANCE);
        shop.database().close();

        alerts.atScreen().answer(onCard(), Verdict.THIS_PERSON);

        assertThat(told).singleElement().asString().startsWith("What you said of the alert could not be saved.");
        assertThat(onCard().waits()).isTrue();
        assertThat(onCard().busyProperty().get()).isFalse();
        shop.restart();
    }

    @Test
    void anAnswerCanBeTakenBack() {
        raise(DrawnAlerts.ENTRANCE);
        alerts.atScreen().answer(onCard(), Verdict.NOT_THIS_PERSON);
        alerts.atScreen().undo(onCard());

        assertThat(alerts.callingProperty().get()).isTrue();
        assertThat(shop.verdicts).containsExactly("NOT_THIS_PERSON 0.6", "none");
    }

    @Test
    void aNewAlertTakesThePlaceOfAnAnsweredOneAndAnOlderOneWaitsForFiveSeconds() {
        raise(DrawnAlerts.ENTRANCE);
        WaitingAlert first = onCard();
        alerts.atScreen().answer(first, Verdict.THIS_PERSON);
        raise(DrawnAlerts.AISLE);
        WaitingAlert second = onCard();
        assertThat(second).isNotSameAs(first);

        Alert third = raise(DrawnAlerts.ENTRANCE);
        assertThat(onCard()).isSameAs(second);
        alerts.atScreen().answer(second, Verdict.THIS_PERSON);
        alerts.tick();
        assertThat(onCard()).isSameAs(second);
        shop.clock.advance(AlertBoard.UNDO.plusMillis(1));
        alerts.tick();
        assertThat(onCard().alert()).isEqualTo(third);
    }

    @Test
    void whoeverIsStillDoingSomethingWithAnAnsweredAlertKeepsItAndItCanBeTurnedBackToWhileItCanBeTakenBack() {
        raise(DrawnAlerts.ENTRANCE);
        raise(DrawnAlerts.AISLE);
        WaitingAlert first = onCard();
        alerts.atScreen().answer(first, Verdict.THIS_PERSON);
        shop.clock.advance(AlertBoard.UNDO.minusMillis(1));
        alerts.touched();
        shop.clock.advance(AlertBoard.UNDO);
        alerts.tick();
        assertThat(onCard()).isSameAs(first);
        shop.clock.advance(Duration.ofMillis(1));
        alerts.tick();
        assertThat(onCard().alert().camera()).isEqualTo(DrawnAlerts.AISLE);

        assertThat(alerts.lastAnswered()).containsSame(first);
        alerts.back();
        alerts.tick();
        assertThat(onCard()).isSameAs(first);
        alerts.atScreen().undo(first);
        assertThat(first.waits()).isTrue();
        assertThat(alerts.lastAnswered()).isEmpty();
    }

    @Test
    void silenceEndsWithTheSessionAndWhenNobodyCame() {
        alerts.mutedProperty().set(true);
        alerts.answersFor(camera -> true);
        assertThat(alerts.mutedProperty().get()).isFalse();

        raise(DrawnAlerts.ENTRANCE);
        alerts.mutedProperty().set(true);
        shop.clock.advance(AlertBoard.ESCALATES);
        board.check();
        alerts.tick();
        assertThat(alerts.lateProperty().get()).isTrue();
        assertThat(alerts.mutedProperty().get()).isFalse();
    }

    @Test
    void whoHasNoTimeIsAskedAgainInHalfAMinute() {
        raise(DrawnAlerts.ENTRANCE);
        WaitingAlert waiting = onCard();

        alerts.later(waiting);
        assertThat(alerts.callingProperty().get()).isFalse();
        assertThat(onCard()).isSameAs(waiting);
        shop.clock.advance(AlertsViewModel.LATER);
        alerts.tick();
        assertThat(alerts.callingProperty().get()).isTrue();
    }

    @Test
    void theSecondPersonSaysWhoTheyAreAtTheSameScreenAndAnswersInTheirOwnName() {
        StaffMember olga = shop.hire("Olga", Role.OWNER);
        StaffMember mia = shop.hire("Mia", Role.MANAGER);
        alerts.answersFor(camera -> true);
        raise(DrawnAlerts.ENTRANCE);
        WaitingAlert waiting = onCard();
        alerts.atScreen().answer(waiting, Verdict.THIS_PERSON);
        assertThat(waiting.now().state()).isEqualTo(State.FIRST_YES);
        assertThat(alerts.callingProperty().get()).isFalse();
        assertThat(onCard()).isSameAs(waiting);

        PersonPrompt prompt = alerts.atScreen().second(waiting);
        assertThat(prompt.people()).containsExactly(mia);
        prompt.textProperty().set("111222");
        prompt.submit();
        assertThat(waiting.secondProperty().get()).isEmpty();
        prompt.textProperty().set(new String(StaffedShop.pin("Mia")));
        prompt.submit();
        assertThat(waiting.secondProperty().get()).isPresent();
        shop.clock.advance(AtScreen.SECOND_LOOKS);
        alerts.tick();
        assertThat(waiting.secondProperty().get()).as("she has turned away").isEmpty();
        prompt.textProperty().set(new String(StaffedShop.pin("Mia")));
        prompt.submit();
        alerts.atScreen().answer(waiting, Verdict.THIS_PERSON);

        assertThat(waiting.now().state()).isEqualTo(State.ACT);
        assertThat(waiting.now().answers().saidYes()).containsExactly(olga.id(), mia.id());
        assertThat(waiting.secondProperty().get()).isEmpty();
        assertThat(shop.access().session().person()).contains(olga);
    }

    @Test
    void anAlertOfACameraThatIsSomebodyElsesIsNotOnTheCard() {
        raise(DrawnAlerts.ENTRANCE);
        alerts.answersFor(DrawnAlerts.AISLE::equals);
        assertThat(alerts.onCardProperty().get()).isNull();
        assertThat(alerts.callingProperty().get()).isTrue();

        raise(DrawnAlerts.AISLE);
        assertThat(onCard().alert().camera()).isEqualTo(DrawnAlerts.AISLE);
        assertThat(alerts.waiting()).hasSize(2).first().asString().startsWith("Entrance · 14:03:22");
    }

    @Test
    void theCardSaysWhereAndHowLongAgoThePersonWasSeenLast() {
        Alert alert = raise(DrawnAlerts.ENTRANCE);
        shop.clock.advance(Duration.ofSeconds(40));
        board.seen(alert.person(), DrawnAlerts.AISLE, "Aisle 2", shop.clock.instant(), Optional.of(alert.id()));
        shop.clock.advance(Duration.ofSeconds(40));

        assertThat(words()).isEqualTo("Last seen: Aisle 2, 40 s ago");
        shop.clock.advance(Duration.ofSeconds(81));
        assertThat(words()).isEqualTo("Last seen over 2 minutes ago: Aisle 2");
        board.seen(alert.person(), DrawnAlerts.ENTRANCE, "Entrance", shop.clock.instant(), Optional.empty());
        assertThat(words())
                .as("perhaps somebody else")
                .isEqualTo("Last seen over 2 minutes ago: Aisle 2 · matched again, not compared: Entrance, now");
    }

    private String words() {
        return AlertWords.lastSeen(board.open().getFirst(), shop.clock);
    }

    private WaitingAlert onCard() {
        return alerts.onCardProperty().get();
    }

    private Alert raise(UUID camera) {
        Alert alert = DrawnAlerts.of(Answering.listed(shop.database(), shop.clock), camera, shop.clock.instant());
        board.raised(alert);
        shop.clock.advance(Duration.ofMillis(1)); // so that one is the older
        return alert;
    }
}
