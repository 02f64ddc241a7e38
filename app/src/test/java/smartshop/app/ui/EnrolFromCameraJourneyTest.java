package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.DrawnPictures;
import smartshop.app.SettableClock;
import smartshop.app.demo.DemoWatchlist;
import smartshop.app.live.CameraFeed;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.ScriptedVisit;
import smartshop.recognition.image.I420Picture;

/** Somebody stands before a camera of the shop and is proposed for the watchlist there and then. */
@OnDisplay
class EnrolFromCameraJourneyTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

    @Test
    void picturesOfWhoStandsBeforeACameraAreTakenWithAdvice() {
        try (OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            CameraFeed door = fromACamera(window);
            show(door, 40, 0);
            window.awaitWords("too small");
            shot(window, "enrol-camera-advice");
            show(door, 400, 0);
            window.awaitWords("Usable.");
            window.press("capture-take");
            window.awaitWords("One photo works.");
            assertThat(window.find("#capture-picture")).isPresent();
            show(door, 400, 12);
            window.press("capture-take");
            window.awaitWords("All 2 are used.");
            Screen.low(window.stage(), () -> shot(window, "enrol-camera"));
            Screen.light(() -> shot(window, "enrol-camera-light"));
            window.press("capture-done");
            window.until("two photos", () -> window.all(".photo-use").size() == 2);
            shot(window, "enrol-camera-taken");
            assertThat(window.find("#capture-picture")).isEmpty();
        }
    }

    /** Begins to take an enrolment's pictures from the shop's one camera. */
    private static CameraFeed fromACamera(OpenWindow window) {
        window.console().cameras().add("Front door");
        window.press("Watchlist");
        window.press("Add a person");
        window.press("enrol-camera");
        return window.console().cameras().feeds().getFirst();
    }

    @Test
    void nobodyStaysToBeSeenWhenTheCameraIsSilentOrFacesAreCovered() {
        try (OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            CameraFeed door = fromACamera(window);
            show(door, 400, 0);
            window.awaitWords("Usable.");
            window.until("the picture", () -> picture(window).isPresent());
            door.shown().wipe();
            window.until("nobody", () -> picture(window).isEmpty());

            show(door, 400, 0);
            window.until("the picture", () -> picture(window).isPresent());
            window.key(KeyCode.L, true);
            window.awaitWords("Faces are covered");
            window.until("it has ended", () -> window.find("#capture-picture").isEmpty());
        }
    }

    @Test
    void aCameraBeforeWhichNobodyIsLookedForIsNotOffered() {
        try (OpenWindow window = OpenWindow.ofShop(folder.resolve("data"), clock)) {
            window.console().cameras().add("Till");
            window.press("Watchlist");
            window.press("Add a person");
            window.press("enrol-camera");
            window.until("the choice", () -> window.find("#capture-camera").isPresent());
            ComboBox<?> choice = (ComboBox<?>) window.find("#capture-camera").orElseThrow();
            assertThat(choice.getItems().toString()).doesNotContain("Shop[");
        }
    }

    private static Optional<Image> picture(OpenWindow window) {
        return window.find("#capture-picture").map(ImageView.class::cast).map(ImageView::getImage);
    }

    @Test
    void whoHasJustGoneByIsTakenFromTheLastHalfMinute() {
        try (OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            window.console().cameras().add("Front door");
            DrawnFeeds shop = new DrawnFeeds(window.console().cameras().feeds());
            ScriptedVisit visit = shop.listedVisit(0);
            DemoWatchlist.enrol(
                    List.of(DrawnCast.standard().listed().get((visit.person() + 1) % 3)),
                    window.console(),
                    LocalDate.now(clock));
            walkIn(window, shop, visit);
            window.press("Watchlist");
            window.press("watchlist-add");
            window.press("enrol-camera");
            window.until("the faces", () -> window.find("#capture-face").isPresent() || lookBack(window));
            Screen.low(window.stage(), () -> shot(window, "enrol-camera-past"));
            Screen.light(() -> shot(window, "enrol-camera-past-light"));
            window.press("capture-face");
            window.awaitWords("One photo works.");
            window.press("sheet-cancel");
            List<String> done = new ArrayList<>();
            window.console().audit().newest(20, entry -> done.add(entry.action()));
            assertThat(done).contains("ring-viewed");
        }
    }

    /** The ring takes its time to compress what the watch has seen; so one looks again. */
    private static boolean lookBack(OpenWindow window) {
        window.find("#capture-past").map(Button.class::cast).ifPresent(Button::fire);
        return false;
    }

    private void walkIn(OpenWindow window, DrawnFeeds shop, ScriptedVisit visit) {
        CameraFeed door = window.console().cameras().feeds().getFirst();
        for (double at = visit.end() - 3; at < visit.end() - 1; at += 0.4) {
            clock.advance(Duration.ofMillis(400));
            I420Picture picture = DrawnPictures.i420(shop.picture(0, at));
            door.searched().publish(picture, clock.instant());
            door.shown().publish(picture, clock.instant());
            window.until("it is searched", () -> !door.searched().waiting());
        }
        window.until(
                "the ring has it", () -> window.console().aftermath().lookBack().has(door.id()));
    }

    private void show(CameraFeed door, int size, int turned) {
        clock.advance(Duration.ofMillis(400));
        door.shown()
                .publish(
                        DrawnPictures.i420(DrawnFaces.portrait(
                                DrawnCast.standard().listed().getFirst(), size, turned, 0, 0)),
                        clock.instant());
    }

    private static void shot(OpenWindow window, String name) {
        if (!System.getProperty("smartshop.screenshots", "").isEmpty()) {
            Screen.settle();
        }
        Screen.shot(window.stage().getScene(), name);
    }
}
