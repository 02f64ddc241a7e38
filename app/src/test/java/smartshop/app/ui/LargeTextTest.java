package smartshop.app.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;

/** The largest text on the smallest window. */
@OnDisplay
class LargeTextTest {
    private static final List<String> PAGES =
            List.of("Live", "Alerts", "Watchlist", "History", "Insights", "Privacy", "Cameras", "Settings");

    private static final double LOW = 720;

    @TempDir
    private Path folder;

    @Test
    void noWordIsCutAndNothingPushedOutOfTheWindow() {
        SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
        try (OpenWindow window = new OpenWindow(folder, clock)) {
            window.console().cameras().add("Entrance");
            window.press("Settings");
            Screen.low(window.stage(), () -> {
                window.until("the choice", () -> window.find("#settings-text").isPresent());
                Screen.onFx(() -> larger(window));
                for (String page : PAGES) {
                    window.press(page);
                    window.until(
                            page + " in full",
                            () -> CutWords.in(window.stage().getScene()).isEmpty() && height(window) <= LOW);
                    Screen.shot(window.stage().getScene(), "large-text-" + page);
                }
            });
        }
    }

    @SuppressWarnings("unchecked")
    private static Object larger(OpenWindow window) {
        ((ComboBox<Integer>) window.find("#settings-text").orElseThrow()).setValue(150);
        return window;
    }

    /** Of what is in the window, pixels. */
    private static double height(OpenWindow window) {
        return ((Region) window.all(".window").getFirst()).getHeight();
    }
}
