package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.Answering;
import smartshop.app.SettableClock;
import smartshop.app.alert.Alert;
import smartshop.app.alert.AlertTrace;
import smartshop.app.live.CameraFeed;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.ScriptedVisit;
import smartshop.recognition.embed.Embedding;

/** The frame around the pages, on the real window and a real console. */
@OnDisplay
class ShellJourneyTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

    @Test
    void theRailHasThePagesInTheirOrderAndTheInboxIsForTheKeyboard() {
        try (OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            List.of("Entrance", "Aisle 2", "Till").forEach(window.console().cameras()::add);
            DrawnFeeds shop = new DrawnFeeds(window.console().cameras().feeds());
            pages(window);
            inbox(window, shop);
            search(window);
            wall(window);
            large(window);
            window.press("Settings");
            largerText(window);
            sizes(window);
        }
        try (OpenWindow again = new OpenWindow(folder.resolve("data"), clock)) {
            again.until(
                    "the page where one was", () -> again.find("#settings-text").isPresent());
            assertThat(again.stage().getWidth()).isEqualTo(1280);
            assertThat(Screen.onFx(() -> fontSize(again))).as("the chosen text").isEqualTo(21);
        }
    }

    private void search(OpenWindow window) {
        window.key(KeyCode.K, true);
        window.type("#search", "wat");
        window.until(
                "what is found",
                () -> ((ListView<?>) window.find("#found").orElseThrow())
                                .getItems()
                                .size()
                        > 1);
        Screen.shot(window.stage().getScene(), "search");
        Screen.light(() -> Screen.shot(window.stage().getScene(), "search-light"));
        window.key(KeyCode.ENTER, false);
        window.until("the watchlist", () -> title(window).equals("Watchlist"));
        assertThat(window.find("#search")).isEmpty();
        window.key(KeyCode.K, true);
        window.key(KeyCode.L, true);
        window.awaitWords("Faces are covered");
        assertThat(window.find("#search")).as("nothing stands over the cover").isEmpty();
        window.press("cover-again");
        window.key(KeyCode.F1, false);
        window.awaitWords("To the newest alert");
        Screen.shot(window.stage().getScene(), "keys");
        window.key(KeyCode.ESCAPE, false);
        window.until("no sheet", () -> !window.hasWords("To the newest alert"));
    }

    private void wall(OpenWindow window) {
        window.key(KeyCode.DIGIT1, true);
        window.until("the wall", () -> window.find(".camera-tile").isPresent());
        for (Shortcut key : Shortcut.values()) {
            if (key.scope() == Shortcut.Scope.WALL) {
                assertThat(key.keys()).as("%s", key).allMatch(each -> Screen.onFx(() -> takes(window, each)));
            }
        }
        window.key(KeyCode.ESCAPE, false);
        window.key(KeyCode.F11, false);
        window.until(
                "no rail",
                () -> window.find(".rail").isEmpty()
                        && window.find(".status-line").isEmpty());
        assertThat(window.find(".camera-tile")).isPresent();
        assertThat(window.find(".alert-lane")).as("what waits still docks").isPresent();
        Screen.shot(window.stage().getScene(), "wall");
        window.key(KeyCode.F11, false);
        window.until("the rail", () -> window.find(".rail").isPresent());
        assertThat(title(window)).isEqualTo("Live");
    }

    /** Whether a picture of the wall takes the key, or leaves it to others. */
    private static boolean takes(OpenWindow window, KeyCodeCombination key) {
        boolean[] left = {false};
        EventHandler<KeyEvent> others = event -> left[0] = true;
        window.stage().getScene().addEventHandler(KeyEvent.KEY_PRESSED, others);
        boolean alt = key.getAlt() == KeyCombination.ModifierValue.DOWN;
        Event.fireEvent(
                window.find(".camera-tile").orElseThrow(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key.getCode(), false, false, alt, false));
        window.stage().getScene().removeEventHandler(KeyEvent.KEY_PRESSED, others);
        return !left[0];
    }

    @SuppressWarnings("unchecked")
    private void largerText(OpenWindow window) {
        Screen.onFx(() -> {
            ((ComboBox<Integer>) window.find("#settings-text").orElseThrow()).setValue(150);
            return null;
        });
        window.until("larger text", () -> fontSize(window) == 21);
    }

    private static double fontSize(OpenWindow window) {
        return window.find("#status")
                        .map(line -> ((Label) line).getFont().getSize())
                        .orElse(0.0)
                * 14
                / 13;
    }

    private void sizes(OpenWindow window) {
        for (int place = 1; place <= 8; place++) {
            window.key(KeyCode.getKeyCode(String.valueOf(place)), true);
            Screen.shot(
                    window.stage().getScene(), "half-larger-" + title(window).toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** As on a large screen. */
    private static void large(OpenWindow window) {
        size(window, 2560, 1440);
        for (KeyCode page : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2)) {
            window.key(page, true);
            Screen.shot(window.stage().getScene(), "large-" + title(window).toLowerCase(java.util.Locale.ROOT));
        }
        size(window, 1280, 800);
    }

    private static void size(OpenWindow window, double width, double height) {
        Screen.onFx(() -> {
            window.stage().setWidth(width);
            window.stage().setHeight(height);
            return null;
        });
        window.until("its size", () -> window.stage().getScene().getWidth() == width);
    }

    private static String title(OpenWindow window) {
        return window.find(".page-title")
                .map(title -> ((Label) title).getText())
                .orElse("");
    }

    private void pages(OpenWindow window) {
        List<String> rail = window.all(".rail-button").stream()
                .map(button -> ((ToggleButton) button).getText())
                .toList();
        assertThat(rail)
                .containsExactly(
                        "Live", "Alerts", "Watchlist", "History", "Insights", "Privacy", "Cameras", "Settings");
        for (int place = 0; place < rail.size(); place++) {
            window.key(KeyCode.getKeyCode(String.valueOf(place + 1)), true);
            String title = rail.get(place);
            window.until(
                    title,
                    () -> window.find(".page-title")
                            .map(Object::toString)
                            .orElse("")
                            .contains(title));
            Screen.shot(window.stage().getScene(), "shell-" + title.toLowerCase(java.util.Locale.ROOT));
        }
        window.press("Privacy");
        window.press("Papers");
        window.awaitWords("Full privacy notice");
        Screen.shot(window.stage().getScene(), "shell-papers");
    }

    private void inbox(OpenWindow window, DrawnFeeds shop) {
        raise(window, shop, 0);
        window.until("the lane", () -> window.find(".alert-lane").isPresent());
        window.key(KeyCode.DIGIT2, true);
        window.until("no lane", () -> window.find(".alert-lane").isEmpty());
        window.awaitWords("Is this the same person?");
        window.until("the row", () -> rows(window) == 1);
        raise(window, shop, 1);
        window.press("1 new");
        window.until("both rows", () -> rows(window) == 2);
        Screen.shot(window.stage().getScene(), "inbox");
        Screen.light(() -> Screen.shot(window.stage().getScene(), "inbox-light"));
        Screen.low(window.stage(), () -> Screen.shot(window.stage().getScene(), "inbox-low"));

        window.key(KeyCode.N, false);
        clock.advance(Duration.ofSeconds(1));
        assertThat(Screen.onFx(() -> window.hasWords("You said:")))
                .as("no card has the keyboard")
                .isFalse();
        window.key(KeyCode.ENTER, false);
        clock.advance(Duration.ofSeconds(1));
        window.key(KeyCode.N, false);
        window.awaitWords("You said: not this person.");
        window.key(KeyCode.ESCAPE, false);
        assertThat(Screen.onFx(() -> window.stage().getScene().getFocusOwner())).isInstanceOf(ListView.class);
        Screen.shot(window.stage().getScene(), "inbox-answered");
        window.key(KeyCode.DIGIT1, true);
        window.until("the lane", () -> window.find(".alert-lane").isPresent());
    }

    private static int rows(OpenWindow window) {
        return window.find("#inbox")
                .map(list -> ((ListView<?>) list).getItems().size())
                .orElse(0);
    }

    private void raise(OpenWindow window, DrawnFeeds shop, int camera) {
        ScriptedVisit visit = shop.listedVisit(camera);
        double moment = visit.start() + 4;
        CameraFeed feed = window.console().cameras().feeds().get(camera);
        Instant now = clock.instant();
        window.console()
                .alerts()
                .raise(
                        new Alert(
                                UUID.randomUUID(),
                                feed.id(),
                                feed.name(),
                                Answering.listed(window.console().storage(), clock),
                                0.6,
                                now.minusMillis(900),
                                now,
                                now,
                                DrawnFaces.portrait(
                                        DrawnCast.standard().strangers().get(camera), 300, 8, 0, 0.2),
                                shop.picture(camera, moment),
                                shop.face(camera, visit, moment),
                                new Embedding(window.console().models().embedder(), new float[] {1, 0}),
                                Presentation.UNKNOWN),
                        new AlertTrace(now, now, now));
    }
}
