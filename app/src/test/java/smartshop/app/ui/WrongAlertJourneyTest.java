package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.alert.Alert;
import smartshop.app.alert.AlertTrace;
import smartshop.app.enrol.Enrolment;
import smartshop.app.enrol.EnrolmentForm;
import smartshop.app.enrol.PhotoVerdict;
import smartshop.app.live.CameraFeed;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.drawn.ScriptedVisit;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.Picture;
import smartshop.recognition.quality.EnrolmentCheck;
import smartshop.recognition.search.PersonId;
import smartshop.storage.watchlist.Person;

/** Two alerts for one entry are wrong, on the real window and a real console. */
@OnDisplay
class WrongAlertJourneyTest {
    private static final DrawnPerson LISTED = DrawnCast.standard().listed().get(1);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

    @Test
    void anEntryWhoseAlertsAreWrongIsSuspendedCheckedAndResumed() {
        try (OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            window.console().cameras().add("Entrance");
            PersonId person = enrol(window);
            DrawnFeeds shop = new DrawnFeeds(window.console().cameras().feeds());

            sayItIsNot(window, raise(window, shop, person), "wrong-once");
            assertThat(person(window).suspended()).isFalse();
            clock.advance(Duration.ofMinutes(20));
            sayItIsNot(window, raise(window, shop, person), "wrong-twice");

            window.until("the badge", () -> window.find(".rail-badge").isPresent());
            window.awaitWords("Two alerts for one entry were wrong within seven days.");
            window.press("Watchlist");
            window.awaitWords("Suspended since 20 November 2026: two alerts were wrong within seven days.");
            window.awaitWords("check its photos, then resume or remove it.");
            Screen.shot(window.stage().getScene(), "suspended");
            assertThat(person(window).suspended()).isTrue();

            window.press("watchlist-check-resume");
            window.awaitWords("Look for " + LISTED.name() + " again?");
            Screen.shot(window.stage().getScene(), "resume");
            window.press("sheet-do");
            window.until("the badge is gone", () -> window.find(".rail-badge").isEmpty());
            assertThat(person(window).suspended()).isFalse();
            window.press("History");
            // In the first five minutes after a start nothing goes, whatever the clock says.
            window.until("two rows", () -> cells(window, "Not this person") == 2);
            Screen.shot(window.stage().getScene(), "history-checked");
        }
    }

    private PersonId enrol(OpenWindow window) {
        try (Enrolment enrolment = new Enrolment(
                        window.console().models(),
                        window.console().storage().watchlist(),
                        window.console().audit());
                FaceEngine engine = window.console().models().open()) {
            Picture photo = DrawnFaces.portrait(LISTED, 400, 0, 0, 0);
            PhotoVerdict verdict = new PhotoVerdict("1.png", EnrolmentCheck.check(engine, photo));
            Person enrolled = enrolment
                    .enrol(EnrolmentForm.drawn(LISTED.name(), "Took wine", LocalDate.now(clock)), List.of(verdict))
                    .join();
            window.console().watchlistChanged();
            return enrolled.id();
        }
    }

    private Alert raise(OpenWindow window, DrawnFeeds shop, PersonId person) {
        ScriptedVisit visit = shop.listedVisit(0);
        double moment = visit.start() + 4;
        CameraFeed entrance = window.console().cameras().feeds().getFirst();
        Instant now = clock.instant();
        DrawnPerson stranger = DrawnCast.standard().strangers().getFirst();
        Alert alert = window.console()
                .alerts()
                .raise(
                        new Alert(
                                UUID.randomUUID(),
                                entrance.id(),
                                entrance.name(),
                                person,
                                0.6,
                                now.minusMillis(900),
                                now,
                                now,
                                DrawnFaces.portrait(stranger, 300, 8, 0, 0.2),
                                shop.picture(0, moment),
                                shop.face(0, visit, moment),
                                new Embedding(window.console().models().embedder(), new float[] {1, 0}),
                                Presentation.UNKNOWN),
                        new AlertTrace(now, now, now));
        window.awaitWords("Is this the same person?");
        return alert;
    }

    private void sayItIsNot(OpenWindow window, Alert alert, String shot) {
        window.awaitWords("After “Not this person” the face print is kept encrypted");
        Screen.shot(window.stage().getScene(), shot);
        clock.advance(Duration.ofMillis(700));
        window.press("alert-different");
        window.awaitWords("You said: not this person.");
        window.until(
                "it is written",
                () -> !window.console()
                        .storage()
                        .verdicts()
                        .of(List.of(alert.id()))
                        .isEmpty());
        window.until("the lane is gone", () -> {
            clock.advance(Duration.ofMillis(700)); // whenever it is drawn anew, its buttons wait for that long
            window.find("#alert-close").ifPresent(close -> ((Button) close).fire());
            return window.find(".alert-lane").isEmpty();
        });
        assertThat(alert.template().vector()).containsOnly(0);
    }

    private static Person person(OpenWindow window) {
        return window.console().storage().watchlist().people().getFirst();
    }

    private static long cells(OpenWindow window, String words) {
        return window.all(".table-cell .label").stream()
                .filter(cell -> words.equals(((javafx.scene.control.Labeled) cell).getText()))
                .count();
    }
}
