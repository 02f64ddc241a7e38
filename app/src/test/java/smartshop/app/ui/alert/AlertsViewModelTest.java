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
import smartshop.app.alert.VerdictBook;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.detect.Box;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.Picture;
import smartshop.recognition.search.PersonId;
import smartshop.storage.verdict.Verdict;

class AlertsViewModelTest {
    private static final UUID ENTRANCE = UUID.randomUUID();
    private static final UUID TILL = UUID.randomUUID();
    private static final Listed PERSON = new Listed("A name", "A reason", Optional.empty());

    private final Book book = new Book();
    private final List<String> told = new ArrayList<>();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
    private final AlertsViewModel alerts =
            new AlertsViewModel(id -> Optional.of(PERSON), book, told::add, Runnable::run, Runnable::run, clock);

    /** Keeps what was said; of a face only the first number, for it is wiped behind the book's back. */
    private static final class Book implements VerdictBook {
        final List<String> said = new ArrayList<>();

        @Override
        public void give(Alert alert, Verdict verdict, Optional<Embedding> seen) {
            said.add(verdict + seen.map(face -> " " + face.vector()[0]).orElse(""));
        }

        @Override
        public void takeBack(Alert alert) {
            said.add("taken back");
        }
    }

    @Test
    void answersAreWrittenAndOnlyAWrongAlertTakesTheFaceAlong() {
        for (Verdict verdict : Verdict.values()) {
            raise(ENTRANCE);
            alerts.answer(onCard(), verdict);
            alerts.close(onCard());
        }

        assertThat(book.said).containsExactly("THIS_PERSON", "NOT_THIS_PERSON 0.6", "UNSURE");
    }

    @Test
    void whenAnAnswerCannotBeHandedOverTheFaceIsWipedAndItIsSaid() {
        List<Embedding> handed = new ArrayList<>();
        VerdictBook broken = new VerdictBook() {
            @Override
            public void give(Alert alert, Verdict verdict, Optional<Embedding> seen) {
                seen.ifPresent(handed::add);
                throw new IllegalStateException("closed");
            }

            @Override
            public void takeBack(Alert alert) {}
        };
        AlertsViewModel model =
                new AlertsViewModel(id -> Optional.of(PERSON), broken, told::add, Runnable::run, Runnable::run, clock);
        model.raised(alert(ENTRANCE));
        model.answer(model.onCardProperty().get(), Verdict.NOT_THIS_PERSON);

        assertThat(handed).hasSize(1);
        assertThat(handed.getFirst().vector()).containsOnly(0);
        assertThat(told).containsExactly("What you said of the alert could not be saved.");
    }

    @Test
    void anAnswerCanBeCorrectedOnceWithTheFaceStillKnown() {
        raise(ENTRANCE);
        WaitingAlert waiting = onCard();
        alerts.answer(waiting, Verdict.THIS_PERSON);
        assertThat(waiting.correctableProperty().get()).isTrue();
        alerts.undo(waiting);
        alerts.answer(waiting, Verdict.NOT_THIS_PERSON);
        assertThat(waiting.correctableProperty().get()).isFalse();
        alerts.undo(waiting);

        assertThat(book.said).containsExactly("THIS_PERSON", "taken back", "NOT_THIS_PERSON 0.6");
        assertThat(waiting.answerProperty().get()).contains(Verdict.NOT_THIS_PERSON);
        assertThat(waiting.alert().template().vector()).containsOnly(0);
    }

    @Test
    void theFaceIsForgottenOnceTheAnswerIsFinal() {
        raise(ENTRANCE);
        WaitingAlert waiting = onCard();
        alerts.answer(waiting, Verdict.UNSURE);
        clock.advance(AlertsViewModel.CORRECTABLE);
        alerts.tick();
        assertThat(waiting.alert().template().vector()).containsExactly(0.6f, 0.8f);
        clock.advance(Duration.ofMillis(1));
        alerts.tick();
        assertThat(waiting.alert().template().vector()).containsOnly(0);
        assertThat(waiting.correctableProperty().get()).isFalse();

        raise(TILL);
        WaitingAlert second = onCard();
        alerts.answer(second, Verdict.THIS_PERSON);
        alerts.close(second);
        assertThat(second.alert().template().vector()).containsOnly(0);

        raise(TILL);
        alerts.forgetAll();
        assertThat(onCard().alert().template().vector()).containsOnly(0);
    }

    @Test
    void aBetterShotTakesTheOldOnesPlaceOnTheCardWithoutAnotherCall() {
        raise(ENTRANCE);
        raise(TILL);
        WaitingAlert waiting = onCard();
        Alert before = waiting.alert();
        Alert better = better(before);

        alerts.upgraded(better);

        assertThat(onCard()).isSameAs(waiting);
        assertThat(alerts.open()).hasSize(2);
        assertThat(waiting.alert()).isSameAs(better);
        assertThat(waiting.alert().id()).isEqualTo(before.id());
        assertThat(before.template().vector()).containsOnly(0);
        assertThat(better.template().vector()).containsExactly(1, 0);
    }

    @Test
    void nothingChangesUnderAnAnsweredAlertAndAnUnknownOneIsForgotten() {
        raise(ENTRANCE);
        WaitingAlert waiting = onCard();
        Alert before = waiting.alert();
        alerts.answer(waiting, Verdict.THIS_PERSON);
        Alert late = better(before);
        Alert unknown = better(alert(TILL));

        alerts.upgraded(late);
        alerts.upgraded(unknown);

        assertThat(waiting.alert()).isSameAs(before);
        assertThat(late.template().vector()).containsOnly(0);
        assertThat(unknown.template().vector()).containsOnly(0);
        assertThat(alerts.open()).hasSize(1);
    }

    private static Alert better(Alert alert) {
        return new Alert(
                alert.id(),
                alert.camera(),
                alert.cameraName(),
                alert.person(),
                0.7,
                alert.capturedAt(),
                alert.decidedAt(),
                alert.alertedAt(),
                new Picture(1, 1, new byte[] {1, 2, 3}),
                alert.scene(),
                alert.box(),
                new Embedding("test", new float[] {1, 0}),
                alert.presentation());
    }

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
        alerts.answer(waiting, Verdict.THIS_PERSON);

        assertThat(alerts.callingProperty().get()).isFalse();
        assertThat(waiting.answerProperty().get()).contains(Verdict.THIS_PERSON);
        assertThat(onCard()).isSameAs(waiting);
        assertThat(alerts.cameras()).isEmpty();
    }

    @Test
    void anAnswerCanBeTakenBack() {
        raise(ENTRANCE);
        alerts.answer(onCard(), Verdict.NOT_THIS_PERSON);
        alerts.undo(onCard());

        assertThat(alerts.callingProperty().get()).isTrue();
        assertThat(alerts.cameras()).containsExactly(ENTRANCE);
    }

    @Test
    void closingAnAnsweredAlertBringsTheNextOne() {
        raise(ENTRANCE);
        raise(TILL);
        WaitingAlert first = onCard();
        alerts.answer(first, Verdict.UNSURE);
        alerts.close(first);

        assertThat(onCard().alert().camera()).isEqualTo(TILL);
        assertThat(alerts.others()).isEmpty();
    }

    @Test
    void aNewAlertTakesThePlaceOfAnAnsweredOne() {
        raise(ENTRANCE);
        alerts.answer(onCard(), Verdict.THIS_PERSON);
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
        alerts.answer(first, Verdict.THIS_PERSON);
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
        alerts.answer(first, Verdict.THIS_PERSON);
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
        alerts.answer(onCard(), Verdict.THIS_PERSON);
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
        AlertsViewModel slow =
                new AlertsViewModel(id -> Optional.of(PERSON), book, told::add, later::add, Runnable::run, clock);
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
        AlertsViewModel emptied =
                new AlertsViewModel(id -> Optional.empty(), book, told::add, Runnable::run, Runnable::run, clock);
        emptied.raised(alert(ENTRANCE));

        WaitingAlert shown = emptied.onCardProperty().get();
        assertThat(shown.lookedUpProperty().get()).isTrue();
        assertThat(shown.listedProperty().get()).isEmpty();
    }

    @Test
    void aDroppedAlertLeavesNothingAndTheNextOneComes() {
        byte[] portrait = {1, 2};
        AlertsViewModel model = new AlertsViewModel(
                id -> Optional.of(Listed.self("You", Optional.of(portrait))),
                book,
                told::add,
                Runnable::run,
                Runnable::run,
                clock);
        model.raised(alert(ENTRANCE));
        model.raised(alert(TILL));
        Alert dropped = model.onCardProperty().get().alert();
        dropped.face().bgr()[0] = 7;
        dropped.scene().bgr()[0] = 7;

        model.drop(dropped.person()::equals);

        assertThat(model.open()).hasSize(1);
        assertThat(model.onCardProperty().get().alert().camera()).isEqualTo(TILL);
        assertThat(dropped.face().bgr()).containsOnly(0);
        assertThat(dropped.scene().bgr()).containsOnly(0);
        assertThat(dropped.template().vector()).containsOnly(0);
        assertThat(portrait).containsOnly(0);
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
                new Embedding("test", new float[] {0.6f, 0.8f}),
                Presentation.UNKNOWN);
    }
}
