package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.DrawnPictures;
import smartshop.app.SettableClock;
import smartshop.app.live.CameraFeed;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;

/** Somebody stands before a camera of the shop and is proposed for the watchlist there and then. */
@OnDisplay
class EnrolFromCameraJourneyTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

    @Test
    void picturesOfWhoStandsBeforeACameraAreTakenWithAdvice() {
        try (OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            window.console().cameras().add("Front door");
            CameraFeed door = window.console().cameras().feeds().getFirst();
            window.press("Watchlist");
            window.press("Add a person");
            window.press("enrol-camera");
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
