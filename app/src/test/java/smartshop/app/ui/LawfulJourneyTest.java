package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.DrawnPictures;
import smartshop.app.SettableClock;
import smartshop.app.alert.Alert;
import smartshop.app.alert.AlertTrace;
import smartshop.app.lawful.CameraPurpose;
import smartshop.app.lawful.Jurisdictions;
import smartshop.app.live.CameraFeed;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.detect.Box;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.Picture;

/** A shopkeeper's first evening and the papers, on the real window and a real console in a shop's folder. */
@OnDisplay
class LawfulJourneyTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

    @Test
    void oneTriesItOnOneselfDoesThePapersStopsAndResumes() {
        try (OpenWindow window = OpenWindow.ofShop(folder.resolve("data"), clock)) {
            window.awaitWords("Matching is locked: papers are missing");
            shot(window, "lawful-first");
            DrawnFeeds shop = threeCameras(window);
            tryOnSelf(window, shop);
            papers(window);
            stopAndResume(window, shop);
        }
        try (OpenWindow again = OpenWindow.ofShop(folder.resolve("data"), clock)) {
            assertThat(again.console().lawful().standing().matching()).isTrue();
            matching(again, "Matching on");
        }
    }

    private DrawnFeeds threeCameras(OpenWindow window) {
        List.of("Front door", "Wine shelves", "Counter")
                .forEach(window.console().cameras()::add);
        window.until("three tiles", () -> window.all(".camera-tile").size() == 3);
        DrawnFeeds shop = new DrawnFeeds(window.console().cameras().feeds());
        show(shop);
        window.press("Watchlist");
        window.awaitWords("Nobody is listed");
        shot(window, "lawful-watchlist");
        window.press("Live");
        show(shop);
        shot(window, "lawful-live-locked");
        return shop;
    }

    private void show(DrawnFeeds shop) {
        double moment = shop.listedVisit(0).start() + 4;
        for (int camera = 0; camera < 3; camera++) {
            shop.show(camera, moment + camera, clock.instant());
        }
    }

    private void tryOnSelf(OpenWindow window, DrawnFeeds shop) {
        CameraFeed door = window.console().cameras().feeds().getFirst();
        Picture self = DrawnFaces.portrait(DrawnCast.standard().listed().getFirst(), 400, 0, 0, 0);
        window.press("self-test");
        window.until("the sheet", () -> window.find("#try-camera").isPresent());
        door.shown().publish(DrawnPictures.i420(self), clock.instant());
        window.press("try-camera");
        window.press("capture-take");
        window.until("the picture is taken", () -> window.find("#try-agree").isPresent());
        Screen.onFx(() -> {
            ((CheckBox) window.find("#try-agree").orElseThrow()).setSelected(true);
            return null;
        });
        window.until(
                "a good picture",
                () -> window.find("#sheet-do")
                        .filter(button -> !button.isDisabled())
                        .isPresent());
        shot(window, "lawful-try");
        window.press("sheet-do");
        window.awaitWords("Self-test: your face is looked for until 15:03");
        show(shop);
        raise(window, shop, door, self);
        window.until("the chip", () -> window.find("#alert-self-test").isPresent());
        shot(window, "lawful-self-alert");
        clock.advance(Duration.ofSeconds(1));
        window.press("alert-same");
        window.awaitWords("You said: the same person.");
        window.press("self-test-end");
        window.awaitWords("Matching is locked: papers are missing");
        window.until("the lane is gone", () -> window.find(".alert-lane").isEmpty());
    }

    private void raise(OpenWindow window, DrawnFeeds shop, CameraFeed door, Picture self) {
        Instant now = clock.instant();
        double moment = shop.listedVisit(0).start() + 4;
        Box box = shop.face(0, shop.listedVisit(0), moment);
        Alert alert = new Alert(
                UUID.randomUUID(),
                door.id(),
                door.name(),
                window.console().lawful().selfTest().running().orElseThrow().person(),
                0.7,
                now,
                now,
                now,
                self,
                shop.picture(0, moment),
                box,
                new Embedding("none", new float[] {1, 0}),
                Presentation.UNKNOWN);
        window.console().alerts().raise(alert, new AlertTrace(now, now, now));
    }

    private void papers(OpenWindow window) {
        window.press("lawful-open");
        window.awaitWords("Choose the country whose rules apply.");
        shot(window, "lawful-page-locked");
        window.press("lawful-wizard");
        choose(window, "#wizard-country", 0, Jurisdictions.of("eu").orElseThrow());
        shot(window, "lawful-wizard-country-eu");
        choose(window, "#wizard-country", 0, Jurisdictions.of("uk").orElseThrow());
        shot(window, "lawful-wizard-country");
        window.press("sheet-do");
        window.type("#wizard-name", "Pat's Wines Ltd");
        window.type("#wizard-premises", "Pat's Wines, High Street");
        window.type("#wizard-address", "1 High Street, Leeds LS1 4AA");
        window.type("#wizard-contact", "0113 496 0000");
        shot(window, "lawful-wizard-details");
        window.press("sheet-do");
        choose(window, "#wizard-purpose", 0, CameraPurpose.ENTRANCE);
        choose(window, "#wizard-purpose", 1, CameraPurpose.SALES_FLOOR);
        choose(window, "#wizard-purpose", 2, CameraPurpose.TILL);
        shot(window, "lawful-wizard-cameras");
        window.press("sheet-do");
        window.awaitWords("Each is done by a person");
        shot(window, "lawful-wizard-papers");
        for (int paper = 0; paper < 3; paper++) {
            tick(window, "#wizard-done-" + paper);
            window.type("#wizard-by-" + paper, "Pat Miller");
        }
        shot(window, "lawful-wizard-papers-done");
        window.press("sheet-do");
        window.awaitWords("Matching is open: listed people are looked for.");
        shot(window, "lawful-wizard-done");
        window.press("sheet-do");
        matching(window, "Matching on");
        window.awaitWords("Nobody is looked for before: Counter.");
        shot(window, "lawful-page-on");
        Screen.light(() -> shot(window, "lawful-page-on-light"));
    }

    private void stopAndResume(OpenWindow window, DrawnFeeds shop) {
        window.press("Live");
        show(shop);
        shot(window, "lawful-live-on");
        window.press("matching-stop");
        window.awaitWords("Matching is stopped");
        show(shop);
        matching(window, "Stopped: resume");
        assertThat(window.console().lawful().standing().matching()).isFalse();
        window.awaitWords("Matching is stopped: nobody is looked for.");
        shot(window, "lawful-live-stopped");
        window.press("Privacy");
        window.press("Lawful use");
        shot(window, "lawful-page-stopped");
        window.press("lawful-resume");
        shot(window, "lawful-resume");
        window.press("sheet-do");
        matching(window, "Matching on");
        window.key(KeyCode.M, true, true);
        matching(window, "Stopped: resume");
        window.press("lawful-resume");
        window.press("sheet-do");
        matching(window, "Matching on");
    }

    private static void matching(OpenWindow window, String words) {
        window.until(
                words,
                () -> window.find("#matching")
                        .filter(button -> words.equals(((Labeled) button).getText()))
                        .isPresent());
    }

    private static void tick(OpenWindow window, String selector) {
        Screen.onFx(() -> {
            ((CheckBox) window.find(selector).orElseThrow()).setSelected(true);
            return null;
        });
    }

    @SuppressWarnings("unchecked")
    private static <T> void choose(OpenWindow window, String selector, int place, T value) {
        window.until(selector, () -> window.all(selector).size() > place);
        Screen.onFx(() -> {
            ((ComboBox<T>) window.all(selector).get(place)).setValue(value);
            return null;
        });
    }

    private static void shot(OpenWindow window, String name) {
        Screen.shot(window.stage().getScene(), name);
    }
}
