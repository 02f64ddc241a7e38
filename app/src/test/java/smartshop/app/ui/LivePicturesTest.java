package smartshop.app.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.recognition.drawn.DrawnShop;
import smartshop.recognition.placement.Blindness;

/** Pictures of the live page, for people: with no camera, with nine of which some are not well, and with one that fills it. */
@OnDisplay
@EnabledIfSystemProperty(named = "smartshop.screenshots", matches = ".+")
class LivePicturesTest {
    private static final int CAMERAS = 9;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

    @Test
    void theWallIsPhotographed() {
        try (OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            window.awaitWords("No camera yet");
            everySize(window, "live-empty");
            IntStream.range(0, CAMERAS)
                    .mapToObj(DrawnShop::cameraName)
                    .forEach(window.console().cameras()::add);
            window.until("nine tiles", () -> window.all(".camera-tile").size() == CAMERAS);
            List<CameraFeed> feeds = window.console().cameras().feeds();
            DrawnFeeds shop = new DrawnFeeds(feeds);
            Runnable pictures = () ->
                    IntStream.range(0, CAMERAS - 1).forEach(camera -> shop.show(camera, 6 + camera, clock.instant()));
            pictures.run();
            window.until("pictures", () -> shown(window) == CAMERAS - 1);
            unwell(feeds);
            everySize(window, "live-nine");
            window.key(KeyCode.TAB, false);
            Screen.onFx(() -> {
                window.all(".camera-tile").getFirst().requestFocus();
                return null;
            });
            window.key(KeyCode.PLUS, false);
            everySize(window, "live-free");
            window.key(KeyCode.ENTER, false);
            window.until("one tile", () -> window.all(".camera-tile").size() == 1);
            shop.show(0, 6, clock.instant());
            everySize(window, "live-zoomed");
        }
    }

    private void unwell(List<CameraFeed> feeds) {
        feeds.get(4).state(new CameraState(CameraState.Kind.LOST, clock.instant(), ""));
        feeds.get(5).rate(new CameraFeed.Rate(3, clock.instant().minus(Duration.ofSeconds(4))));
        feeds.get(6)
                .blindness(Optional.of(
                        new Blindness(Blindness.Reason.TOO_DARK, clock.instant().minusSeconds(90))));
    }

    private static long shown(OpenWindow window) {
        return window.all(".camera-tile").stream()
                .filter(tile -> ((ImageView) tile.lookup("ImageView")).getImage() != null)
                .count();
    }

    private void everySize(OpenWindow window, String name) {
        for (int[] size : new int[][] {{1280, 720}, {2560, 1440}}) {
            Screen.onFx(() -> {
                window.stage().setWidth(size[0]);
                window.stage().setHeight(size[1]);
                return null;
            });
            window.until("its size", () -> window.stage().getScene().getHeight() == size[1]);
            Screen.settle();
            Screen.shot(window.stage().getScene(), name + "-" + size[0]);
            Screen.light(() -> {
                Screen.settle();
                Screen.shot(window.stage().getScene(), name + "-" + size[0] + "-light");
            });
        }
    }
}
