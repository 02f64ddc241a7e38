package smartshop.app.ui.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.alert.Alert;
import smartshop.app.ui.alert.InboxViewModel.Turn;
import smartshop.app.verify.AlertBoard;
import smartshop.app.verify.DrawnAlerts;
import smartshop.app.verify.Listed;
import smartshop.app.verify.StaffedShop;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.Answer;
import smartshop.storage.history.LatencyTrace;
import smartshop.storage.history.PastAlert;
import smartshop.storage.staff.Role;
import smartshop.storage.verdict.Verdict;

/** The alerts' page without a window. */
class InboxViewModelTest {
    @TempDir
    Path folder;

    private StaffedShop shop;
    private AlertBoard board;
    private AlertsViewModel alerts;
    private InboxViewModel inbox;

    @BeforeEach
    void open() {
        open(new StaffedShop(folder));
    }

    private void open(StaffedShop of) {
        shop = of;
        board = new AlertBoard(
                shop.desk(),
                id -> Optional.of(Listed.self("A name", Optional.empty())),
                (first, second) -> false,
                DrawnAlerts.UNTRACED,
                Runnable::run,
                shop.clock);
        alerts = new AlertsViewModel(
                board, shop.desk(), shop.access(), said -> {}, Runnable::run, Runnable::run, shop.clock);
        inbox = new InboxViewModel(
                alerts,
                new DayReader(shop.database().alertPages(), shop.access(), shop.clock),
                Runnable::run,
                Runnable::run);
    }

    @AfterEach
    void close() {
        board.close();
        shop.close();
    }

    @Test
    void whatWaitsStandsBeforeWhatHasEndedAndTheOldestFirst() {
        Alert first = raise(DrawnAlerts.ENTRANCE);
        Alert second = raise(DrawnAlerts.AISLE);
        board.answer(first.id(), Verdict.NOT_THIS_PERSON, shop.access().proven());
        inbox.looking(true);

        assertThat(ids()).containsExactly(second.id(), first.id());
        assertThat(inbox.waitingProperty().get()).isEqualTo(1);
        assertThat(turns()).containsExactly(Turn.YOURS, Turn.ENDED);
    }

    @Test
    void whatComesInWhileSomebodyComparesIsCountedAndMovesNothing() {
        Alert first = raise(DrawnAlerts.ENTRANCE);
        inbox.looking(true);
        assertThat(inbox.selectedProperty().get().id()).isEqualTo(first.id());

        Alert second = raise(DrawnAlerts.AISLE);
        assertThat(ids()).containsExactly(first.id());
        assertThat(inbox.freshProperty().get()).isEqualTo(1);
        assertThat(inbox.waitingProperty().get()).isEqualTo(2);

        inbox.showFresh();
        assertThat(ids()).containsExactly(first.id(), second.id());
        assertThat(inbox.freshProperty().get()).isZero();
        assertThat(inbox.selectedProperty().get().id()).isEqualTo(first.id());
    }

    @Test
    void whereNothingElseWaitsANewAlertIsTurnedTo() {
        Alert first = raise(DrawnAlerts.ENTRANCE);
        inbox.looking(true);
        board.answer(first.id(), Verdict.NOT_THIS_PERSON, shop.access().proven());
        Alert second = raise(DrawnAlerts.AISLE);

        assertThat(ids()).containsExactly(second.id(), first.id());
        assertThat(inbox.selectedProperty().get().id()).isEqualTo(second.id());
    }

    @Test
    void whereOneIsPutOffANewAlertIsTurnedTo() {
        raise(DrawnAlerts.ENTRANCE);
        inbox.looking(true);
        alerts.later(alerts.open().getFirst());
        Alert second = raise(DrawnAlerts.AISLE);

        assertThat(ids()).contains(second.id());
        assertThat(inbox.selectedProperty().get().id()).isEqualTo(second.id());
        assertThat(inbox.cardHereProperty().get()).isTrue();
    }

    @Test
    void theKeyTurnsToTheAlertThatCameLast() {
        raise(DrawnAlerts.ENTRANCE);
        inbox.looking(true);
        Alert second = raise(DrawnAlerts.AISLE);

        inbox.newest();

        assertThat(inbox.selectedProperty().get().id()).isEqualTo(second.id());
        assertThat(ids()).contains(second.id());
    }

    @Test
    void whereOneIsPutAwayTheNextOneStands() {
        Alert first = raise(DrawnAlerts.ENTRANCE);
        Alert second = raise(DrawnAlerts.AISLE);
        board.answer(first.id(), Verdict.NOT_THIS_PERSON, shop.access().proven());
        board.answer(second.id(), Verdict.UNSURE, shop.access().proven());
        inbox.looking(true);
        assertThat(inbox.hasEnded()).isTrue();

        inbox.putAwayEnded();

        assertThat(ids()).doesNotContain(first.id());
        assertThat(inbox.hasEnded()).isFalse();
    }

    @Test
    void theDayAndUnansweredDaysBeforeAreReadForWhoMaySeeThem() {
        past(shop.clock.instant().minus(Duration.ofHours(2)), Answer.NOT_THIS_PERSON);
        past(shop.clock.instant().minus(Duration.ofDays(2)), Answer.NONE);
        past(shop.clock.instant().minus(Duration.ofDays(3)), Answer.THIS_PERSON);

        inbox.looking(true);

        assertThat(inbox.rows())
                .singleElement()
                .isInstanceOfSatisfying(
                        InboxRow.Done.class, done -> assertThat(done.answer()).isEqualTo(Answer.NOT_THIS_PERSON));
        assertThat(inbox.unanswered()).singleElement().hasToString("2026-11-18");
    }

    @Test
    void aGuardSeesNothingOfTheDayThatHisRoleDoesNotShow() {
        close();
        Map<String, Role> people = new LinkedHashMap<>(); // the first one has to be the owner
        people.put("Olga", Role.OWNER);
        people.put("Gita", Role.GUARD);
        open(new StaffedShop(folder.resolve("staffed"), people));
        past(shop.clock.instant().minus(Duration.ofHours(2)), Answer.NOT_THIS_PERSON);
        shop.signIn(shop.member(Role.GUARD));
        alerts.answersFor(camera -> camera.equals(DrawnAlerts.AISLE));
        raise(DrawnAlerts.ENTRANCE);
        Alert his = raise(DrawnAlerts.AISLE);

        inbox.looking(true);

        assertThat(ids()).containsExactly(his.id());
        assertThat(inbox.unanswered()).isEmpty();
        assertThat(inbox.waitingProperty().get()).isEqualTo(1);
    }

    private Alert raise(UUID camera) {
        Alert alert = DrawnAlerts.of(shop.listed, camera, shop.clock.instant());
        board.raised(alert);
        shop.clock.advance(Duration.ofSeconds(1));
        return alert;
    }

    private void past(Instant at, Answer answer) {
        shop.database()
                .history()
                .appendPast(List.of(new PastAlert(
                        new AlertRow(
                                UUID.randomUUID(),
                                DrawnAlerts.ENTRANCE,
                                "Entrance",
                                shop.listed,
                                0.6,
                                at,
                                at,
                                at,
                                new LatencyTrace(at, at, at, at)),
                        answer,
                        Optional.empty())));
    }

    private List<UUID> ids() {
        return inbox.rows().stream().map(InboxRow::id).toList();
    }

    private List<Turn> turns() {
        return inbox.rows().stream()
                .map(row -> inbox.turn(((InboxRow.Open) row).waiting()))
                .toList();
    }
}
