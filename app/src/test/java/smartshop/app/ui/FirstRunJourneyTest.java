package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.DrawnPictures;
import smartshop.app.SettableClock;
import smartshop.app.lawful.Jurisdiction;
import smartshop.app.lawful.Jurisdictions;
import smartshop.app.live.CameraFeed;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.drawn.ScriptedVisit;
import smartshop.recognition.image.I420Picture;
import smartshop.recognition.image.Picture;

/** A new shop's first five minutes: from an empty folder to "That is you", by the real watch. */
@OnDisplay
class FirstRunJourneyTest {
    private static final String PASSPHRASE = "seven quiet herons";
    private static final Duration BETWEEN_PICTURES = Duration.ofMillis(400);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

    @Test
    void fiveStepsLeadFromAnEmptyFolderToBeingRecognised() {
        try (OpenWindow window = OpenWindow.untouched(folder.resolve("data"), clock)) {
            window.awaitWords("Set up SmartShop");
            everySize(window, "first-run-1");
            choosePassphrase(window);
            chooseCountry(window);
            CameraFeed door = addCamera(window);
            DrawnFeeds shop = new DrawnFeeds(window.console().cameras().feeds());
            useOwnFace(window, shop, door);
            window.awaitWords("Nobody in the picture yet");
            clock.advance(BETWEEN_PICTURES);
            show(shop, door, shop.listedVisit(0).start() - 1);
            everySize(window, "first-run-5");
            walkIn(window, shop, door);
            window.awaitWords("That is you");
            everySize(window, "first-run-seen");
            window.press("first-live");
            window.until("the wall", () -> window.find(".camera-tile").isPresent());
            assertThat(window.find("#first-run")).isEmpty();
            foundNoMore(window);
        }
    }

    private void choosePassphrase(OpenWindow window) {
        window.press("first-do");
        window.type("#protect-new", PASSPHRASE);
        window.type("#protect-again", PASSPHRASE);
        window.press("sheet-do");
        window.until("the code", () -> window.find("#protect-code").isPresent());
        String code = Screen.onFx(() -> ((Label) window.find("#protect-code").orElseThrow()).getText());
        window.press("sheet-do");
        window.type("#protect-typed", code);
        window.press("sheet-do");
        window.awaitWords("It is in use from now on.");
        window.press("sheet-do");
    }

    private void chooseCountry(OpenWindow window) {
        window.awaitWords("SmartShop is locked without it.");
        window.until("the second step", () -> first(window, "first-step-2", "now"));
        shot(window, "first-run-2");
        window.press("first-do");
        window.until("the country", () -> window.find("#wizard-country").isPresent());
        Screen.onFx(() -> {
            country(window).setValue(Jurisdictions.of("uk").orElseThrow());
            return null;
        });
        window.press("sheet-do");
        window.awaitWords("United Kingdom");
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Jurisdiction> country(OpenWindow window) {
        return (ComboBox<Jurisdiction>) window.find("#wizard-country").orElseThrow();
    }

    private CameraFeed addCamera(OpenWindow window) {
        window.until("the third step", () -> first(window, "first-step-3", "now"));
        everySize(window, "first-run-3");
        window.console().cameras().add("Front door");
        window.until("the fourth step", () -> first(window, "first-step-4", "now"));
        return window.console().cameras().feeds().getFirst();
    }

    private void useOwnFace(OpenWindow window, DrawnFeeds shop, CameraFeed door) {
        shot(window, "first-run-4");
        Picture self = DrawnFaces.portrait(visitor(shop), 400, 0, 0, 0);
        window.press("first-do");
        window.until("the sheet", () -> window.find("#try-camera").isPresent());
        door.shown().publish(DrawnPictures.i420(self), clock.instant());
        window.press("try-camera");
        window.press("capture-take");
        window.until("the picture is taken", () -> window.find("#try-agree").isPresent());
        Screen.onFx(() -> {
            ((CheckBox) window.find("#try-agree").orElseThrow()).setSelected(true);
            return null;
        });
        window.press("sheet-do");
    }

    private static DrawnPerson visitor(DrawnFeeds shop) {
        return DrawnCast.standard().listed().get(shop.listedVisit(0).person());
    }

    private void walkIn(OpenWindow window, DrawnFeeds shop, CameraFeed door) {
        ScriptedVisit visit = shop.listedVisit(0);
        for (double at = visit.start(); at < visit.end(); at += BETWEEN_PICTURES.toMillis() / 1e3) {
            clock.advance(BETWEEN_PICTURES);
            show(shop, door, at);
            window.until("it is searched", () -> !door.searched().waiting());
        }
    }

    private void show(DrawnFeeds shop, CameraFeed door, double at) {
        I420Picture picture = DrawnPictures.i420(shop.picture(0, at));
        door.searched().publish(picture, clock.instant());
        door.shown().publish(picture, clock.instant());
    }

    private static void foundNoMore(OpenWindow window) {
        window.key(KeyCode.K, true);
        window.type("#search", ">set up");
        window.awaitWords("Nothing of that name.");
        window.key(KeyCode.ESCAPE, false);
    }

    @Test
    void whatIsPutOffIsRememberedAndTakenUpAgain() {
        try (OpenWindow window = OpenWindow.untouched(folder.resolve("data"), clock)) {
            window.until("the first step", () -> first(window, "first-step-1", "now"));
            window.press("first-later");
            window.until("the second step", () -> first(window, "first-step-2", "now"));
        }
        try (OpenWindow window = OpenWindow.untouched(folder.resolve("data"), clock)) {
            window.until("where one was", () -> first(window, "first-step-2", "now"));
            window.press("first-later-all");
            window.awaitWords("No camera yet");
            window.press("Settings");
            window.awaitWords("Setting up");
            shot(window, "first-run-settings");
            window.press("first-resume");
            window.until("again", () -> first(window, "first-step-1", "now"));
        }
    }

    private static boolean first(OpenWindow window, String head, String state) {
        return window.find("#" + head)
                .filter(step -> step.getParent().getPseudoClassStates().stream()
                        .anyMatch(now -> now.getPseudoClassName().equals(state)))
                .isPresent();
    }

    private static void everySize(OpenWindow window, String name) {
        if (System.getProperty("smartshop.screenshots", "").isEmpty()) {
            return;
        }
        for (int[] size : new int[][] {{1280, 720}, {1920, 1200}}) {
            Stage stage = window.stage();
            Screen.onFx(() -> {
                stage.setWidth(size[0]);
                stage.setHeight(size[1]);
                return null;
            });
            window.until("its size", () -> stage.getScene().getHeight() == size[1]);
            shot(window, name + "-" + size[0]);
            Screen.light(() -> shot(window, name + "-" + size[0] + "-light"));
        }
    }

    private static void shot(OpenWindow window, String name) {
        if (!System.getProperty("smartshop.screenshots", "").isEmpty()) {
            Screen.settle();
        }
        Screen.shot(window.stage().getScene(), name);
    }
}
