package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.Answering;
import smartshop.app.SettableClock;
import smartshop.app.StartException;
import smartshop.app.alert.Alert;
import smartshop.app.alert.AlertTrace;
import smartshop.app.live.CameraFeed;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.detect.Box;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.drawn.ScriptedVisit;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.Picture;
import smartshop.recognition.search.PersonId;
import smartshop.storage.watchlist.Offence;
import smartshop.storage.watchlist.Person;

/** A shopkeeper's first day, on the real window and a real console. */
@OnDisplay
class WindowJourneyTest {
    private static final DrawnCast CAST = DrawnCast.standard();

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    private boolean photographed;

    @TempDir
    private Path folder;

    @Test
    void aPersonIsListedSeenCheckedAndRemembered() throws IOException {
        photographed = true;
        try (OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            window.awaitWords("No camera yet");
            shot(window.stage().getScene(), "first-start");
            enrol(window);
            DrawnFeeds shop = threeCameras(window);
            raise(window, shop, Presentation.UNKNOWN);
            assertThat(Screen.onFx(() -> window.hasWords("Looks like a held-up picture")))
                    .isFalse();
            answer(window);
            window.press("History");
            window.until(
                    "the row", () -> window.hasWords(CAST.listed().getFirst().name()) || rows(window) == 1);
            shot(window.stage().getScene(), "history");
        }
        try (OpenWindow again = new OpenWindow(folder.resolve("data"), clock)) {
            again.press("History");
            again.until("the row of the day before", () -> rows(again) == 1);
        }
    }

    @Test
    void anAlertForAHeldUpPictureSaysSoAndTheWindowClosesWithItOpen() {
        try (OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            DrawnFeeds shop = threeCameras(window);
            raise(window, shop, Presentation.PICTURE);
            window.awaitWords("Looks like a held-up picture");
            Screen.shot(window.stage().getScene(), "alert-picture");
            Screen.shot(popup().getScene(), "popup-picture");
        }
        assertThat(Screen.onFx(() -> List.copyOf(Window.getWindows()))).isEmpty();
    }

    @Test
    void aConsoleThatCannotStartSaysWhyInTheWindow() {
        SmartShopApp app = new SmartShopApp(
                unlocking -> {
                    throw new StartException("Port 8443 is taken.", new IOException());
                },
                false,
                clock);
        Stage stage = Screen.onFx(app::show);
        Screen.until(
                "the sentence",
                () -> stage.getScene().getRoot().lookupAll(".label").stream()
                        .anyMatch(label -> "Port 8443 is taken.".equals(((Label) label).getText())));
        shot(stage.getScene(), "failed");
        Screen.onFx(() -> {
            stage.close();
            return null;
        });
        app.awaitEnd();
    }

    private void enrol(OpenWindow window) throws IOException {
        window.press("Watchlist");
        window.awaitWords("Nobody is listed");
        for (int person = 0; person < 3; person++) {
            enrol(window, CAST.listed().get(person), person);
        }
        window.until("three people", () -> window.all(".person-row").size() == 3);
        choose(window);
        shot(window.stage().getScene(), "watchlist");
    }

    /** How many false alerts the shop puts up with, from the status line. */
    private void choose(OpenWindow window) {
        expects(window, "Expected false alerts: about 1 a month");
        window.press("sensitivity");
        window.awaitWords("Calculated for 3 listed people");
        shot(window.stage().getScene(), "sensitivity");
        Screen.onFx(() -> {
            ((ComboBox<?>) window.find("#sensitivity-often").orElseThrow())
                    .getSelectionModel()
                    .select(1);
            return null;
        });
        window.press("sheet-do");
        expects(window, "Expected false alerts: one in 3 months");
    }

    private static void expects(OpenWindow window, String words) {
        window.until(
                words,
                () -> window.find("#sensitivity")
                        .filter(button -> words.equals(((Labeled) button).getText()))
                        .isPresent());
    }

    private void enrol(OpenWindow window, DrawnPerson person, int number) throws IOException {
        new EnrolSteps(
                        person.name(),
                        List.of(PngPortrait.of(person, folder, 0), PngPortrait.of(person, folder, 12)),
                        List.of(Offence.REPEATED_THEFT, Offence.THREATS, Offence.FRAUD)
                                .get(number),
                        "IB-" + (114 + number),
                        List.of(
                                        "Took razor blades on 3 and 9 November",
                                        "Threatened staff on 14 November",
                                        "Till fraud with returned goods, 18 November")
                                .get(number))
                .walk(window, step -> shotOfFirst(window, "enrol-" + step, number));
        window.awaitWords(person.name() + " is on the watchlist");
        shotOfFirst(window, "enrol-done", number);
        window.press("Close");
        window.until(
                "the sheet is gone",
                () -> window.find("#enrol-do").isEmpty()
                        && window.find("#enrol-next").isEmpty());
    }

    private void shotOfFirst(OpenWindow window, String name, int number) {
        if (number == 0) {
            shot(window.stage().getScene(), name);
        }
    }

    private DrawnFeeds threeCameras(OpenWindow window) {
        List.of("Entrance", "Aisle 2", "Till").forEach(window.console().cameras()::add);
        window.press("Live");
        window.until("three tiles", () -> window.all(".camera-tile").size() == 3);
        DrawnFeeds shop = new DrawnFeeds(window.console().cameras().feeds());
        double moment = shop.listedVisit(0).start() + 4;
        show(shop, moment);
        window.until("three pictures", () -> pictures(window) == 3);
        show(shop, moment);
        window.awaitWords("All well");
        window.awaitWords("3 of 3 cameras live");
        shop.pace(15, clock.instant());
        shot(window.stage().getScene(), "live");
        Screen.light(() -> shot(window.stage().getScene(), "live-light"));
        return shop;
    }

    private void show(DrawnFeeds shop, double moment) {
        for (int camera = 0; camera < 3; camera++) {
            shop.show(camera, moment + camera, clock.instant());
        }
    }

    /** Only the first journey's pictures are kept: the others have the same names. */
    private void shot(Scene scene, String name) {
        if (photographed) {
            Screen.shot(scene, name);
        }
    }

    private static long pictures(OpenWindow window) {
        return window.all(".camera-tile").stream()
                .filter(tile ->
                        tile.lookupAll("ImageView").stream().anyMatch(view -> ((ImageView) view).getImage() != null))
                .count();
    }

    private void raise(OpenWindow window, DrawnFeeds shop, Presentation presentation) {
        ScriptedVisit visit = shop.listedVisit(0);
        double moment = visit.start() + 4;
        CameraFeed entrance = window.console().cameras().feeds().getFirst();
        PersonId person = window.console().storage().watchlist().people().stream()
                .filter(listed -> listed.name().equals(CAST.of(visit).name()))
                .findFirst()
                .map(Person::id)
                .orElseGet(() -> Answering.listed(window.console().storage(), clock));
        Box box = shop.face(0, visit, moment);
        Picture scene = shop.picture(0, moment);
        Instant now = clock.instant();
        window.console()
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
                                DrawnFaces.portrait(CAST.of(visit), 300, 8, 0, 0.2),
                                scene,
                                box,
                                new Embedding("none", new float[] {1, 0}),
                                presentation),
                        new AlertTrace(now, now, now));
        window.awaitWords("Is this the same person?");
        window.until("the popup", () -> popups() == 1);
        window.until(
                "the outline",
                () -> window.all(".camera-tile").stream()
                        .anyMatch(tile -> tile.getPseudoClassStates().toString().contains("alerting")));
        assertThat(Screen.onFx(() -> window.hasWords(CAST.of(visit).name())))
                .as("a name before the answer")
                .isFalse();
        clock.advance(Duration.ofSeconds(4));
        show(shop, moment);
        window.awaitWords("4 s ago");
        shot(window.stage().getScene(), "alert");
        shot(popup().getScene(), "popup");
    }

    private void answer(OpenWindow window) {
        window.key(KeyCode.F8, false);
        window.key(KeyCode.Y, false);
        assertThat(Screen.onFx(() -> window.hasWords("You said")))
                .as("answered before it was armed")
                .isFalse();
        clock.advance(Duration.ofMillis(700));
        window.key(KeyCode.Y, false);
        window.awaitWords("You said: the same person.");
        shot(window.stage().getScene(), "answered");
        clock.advance(Duration.ofMillis(700));
        window.press("alert-close");
        window.until("the lane is gone", () -> window.find(".alert-lane").isEmpty());
        window.until("the popup is gone", () -> popups() == 0);
    }

    private static long popups() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Popup)
                .count();
    }

    private static Window popup() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Popup)
                .findFirst()
                .orElseThrow();
    }

    private static long rows(OpenWindow window) {
        return window.all("#history").stream()
                .mapToLong(table ->
                        ((javafx.scene.control.TableView<?>) table).getItems().size())
                .sum();
    }
}
