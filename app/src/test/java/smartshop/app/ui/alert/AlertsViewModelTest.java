package smartshop.app.ui.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import smartshop.app.SettableClock;
import smartshop.app.alert.Alert;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.detect.Box;
import smartshop.recognition.image.Picture;
import smartshop.recognition.search.PersonId;

class AlertsViewModelTest {
    private static final UUID ENTRANCE = UUID.randomUUID();
    private static final UUID TILL = UUID.randomUUID();
    private static final Listed PERSON = new Listed("A name", "A reason", Optional.empty());

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
    private final AlertsViewModel alerts =
            new AlertsViewModel(id -> Optional.of(PERSON), Runnable::run, Runnable::run, clock);

    @Test
    void theOldestUnansweredAlertIsOnTheCard() {
        raise(ENTRANCE);
        raise(TILL);

        assertThat(onCard().alert().camera()).isEqualTo(ENTRANCE);
        assertThat(alerts.others()).isEqualTo("1 more waiting");
        assertThat(alerts.callingProperty().get()).isTrue();
    }

    @Test
    void theCardSaysWhereWhenAndHowLongAgo() {
        raise(ENTRANCE);
        clock.advance(Duration.ofSeconds(4));

        assertThat(alerts.whereAndWhen(onCard())).isEqualTo("Entrance · 14:03:22 · 4 s ago");
    }

    @Test
    void anAnswerStopsTheCallAndKeepsTheCard() {
        raise(ENTRANCE);
        WaitingAlert waiting = onCard();
        alerts.answer(waiting, Answer.SAME);

        assertThat(alerts.callingProperty().get()).isFalse();
        assertThat(waiting.answerProperty().get()).contains(Answer.SAME);
        assertThat(onCard()).isSameAs(waiting);
        assertThat(alerts.cameras()).isEmpty();
    }

    @Test
    void anAnswerCanBeTakenBack() {
        raise(ENTRANCE);
        alerts.answer(onCard(), Answer.DIFFERENT);
        alerts.undo(onCard());

        assertThat(alerts.callingProperty().get()).isTrue();
        assertThat(alerts.cameras()).containsExactly(ENTRANCE);
    }

    @Test
    void closingAnAnsweredAlertBringsTheNextOne() {
        raise(ENTRANCE);
        raise(TILL);
        WaitingAlert first = onCard();
        alerts.answer(first, Answer.UNSURE);
        alerts.close(first);

        assertThat(onCard().alert().camera()).isEqualTo(TILL);
        assertThat(alerts.others()).isEmpty();
    }

    @Test
    void aNewAlertTakesThePlaceOfAnAnsweredOne() {
        raise(ENTRANCE);
        alerts.answer(onCard(), Answer.SAME);
        raise(TILL);

        assertThat(onCard().alert().camera()).isEqualTo(TILL);
        clock.advance(AlertsViewModel.UNDO.plusMillis(1));
        alerts.tick();
        assertThat(alerts.open()).containsExactly(onCard());
    }

    @Test
    void anAnsweredAlertGivesWayToTheNextOnceItsTimeIsOver() {
        raise(ENTRANCE);
        raise(TILL);
        WaitingAlert first = onCard();
        alerts.answer(first, Answer.SAME);
        alerts.tick();
        assertThat(onCard()).isSameAs(first);

        clock.advance(AlertsViewModel.UNDO.plusMillis(1));
        alerts.tick();
        assertThat(onCard().alert().camera()).isEqualTo(TILL);
        assertThat(alerts.open()).hasSize(1);
    }

    @Test
    void theLastAnsweredAlertStaysUntilItIsClosed() {
        raise(ENTRANCE);
        WaitingAlert first = onCard();
        alerts.answer(first, Answer.SAME);
        clock.advance(Duration.ofMinutes(10));
        alerts.tick();

        assertThat(onCard()).isSameAs(first);
    }

    @Test
    void aNightOfAlertsKeepsTheOneOnTheCardAndTheNewest() {
        raise(ENTRANCE);
        WaitingAlert first = onCard();
        List<WaitingAlert> all = new ArrayList<>(alerts.open());
        for (int at = 1; at < AlertsViewModel.CAPACITY + 7; at++) {
            raise(TILL);
            all.add(alerts.open().getLast());
        }

        assertThat(onCard()).isSameAs(first);
        assertThat(alerts.open()).hasSize(AlertsViewModel.CAPACITY).containsAll(all.subList(8, all.size()));
        assertThat(alerts.others()).isEqualTo("19 more waiting · 7 went unanswered");
    }

    @Test
    void anAnsweredAlertMakesRoomBeforeAnUnansweredOne() {
        raise(ENTRANCE);
        alerts.answer(onCard(), Answer.SAME);
        for (int at = 1; at <= AlertsViewModel.CAPACITY; at++) {
            raise(TILL);
        }

        assertThat(alerts.open()).hasSize(AlertsViewModel.CAPACITY).noneMatch(WaitingAlert::answered);
        assertThat(alerts.others()).isEqualTo("19 more waiting");
    }

    @Test
    void anAlertWithoutAnAnswerCannotBePutAway() {
        raise(ENTRANCE);
        alerts.close(onCard());

        assertThat(alerts.open()).hasSize(1);
    }

    @Test
    void anAlertShowsBeforeItsPersonWasLookedUp() {
        List<Runnable> later = new ArrayList<>();
        AlertsViewModel slow = new AlertsViewModel(id -> Optional.of(PERSON), later::add, Runnable::run, clock);
        slow.raised(alert(ENTRANCE));
        WaitingAlert shown = slow.onCardProperty().get();
        assertThat(shown.listedProperty().get()).isEmpty();
        assertThat(shown.lookedUpProperty().get()).isFalse();

        later.forEach(Runnable::run);
        assertThat(shown.listedProperty().get()).contains(PERSON);
        assertThat(shown.lookedUpProperty().get()).isTrue();
    }

    @Test
    void aPersonWhoWasRemovedIsLookedUpAndNotFound() {
        AlertsViewModel emptied = new AlertsViewModel(id -> Optional.empty(), Runnable::run, Runnable::run, clock);
        emptied.raised(alert(ENTRANCE));

        WaitingAlert shown = emptied.onCardProperty().get();
        assertThat(shown.lookedUpProperty().get()).isTrue();
        assertThat(shown.listedProperty().get()).isEmpty();
    }

    private WaitingAlert onCard() {
        return alerts.onCardProperty().get();
    }

    private void raise(UUID camera) {
        alerts.raised(alert(camera));
    }

    private Alert alert(UUID camera) {
        Instant now = clock.instant();
        Picture dot = new Picture(1, 1, new byte[3]);
        String name = camera.equals(ENTRANCE) ? "Entrance" : "Till";
        return new Alert(
                UUID.randomUUID(),
                camera,
                name,
                PersonId.random(),
                0.6,
                now,
                now,
                now,
                dot,
                dot,
                new Box(0, 0, 1, 1),
                Presentation.UNKNOWN);
    }
}
