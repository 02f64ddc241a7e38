package smartshop.app.ui;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import smartshop.app.ui.signin.CoverViewModel;

/**
 * Keys that work everywhere: Ctrl/Cmd+L covers faces, Ctrl/Cmd+1 … the pages, F8 the alert, F11 the whole screen, Ctrl/Cmd+Shift+M stops all
 * matching and F9 opens the door, both also under the cover.
 */
final class WindowKeys {
    private static final int MOST_PAGES = 9;

    private static final KeyCombination COVER = new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);

    private static final KeyCodeCombination STOP =
            new KeyCodeCombination(KeyCode.M, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    WindowKeys(
            Stage stage,
            Rail rail,
            Runnable newestAlert,
            Runnable stopMatching,
            Runnable openDoor,
            CoverViewModel cover) {
        stage.getScene().addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (COVER.match(key)) {
                cover.cover();
                key.consume();
            } else if (STOP.match(key)) { // also while faces are covered, and for anybody
                stopMatching.run();
                key.consume();
            } else if (key.getCode() == KeyCode.F9) { // likewise
                openDoor.run();
                key.consume();
            }
        });
        stage.getScene().addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (cover.coveredProperty().get()) {
                return;
            }
            switch (key.getCode()) {
                case F8 -> newestAlert.run();
                case F11 -> stage.setFullScreen(!stage.isFullScreen());
                default -> page(key, rail);
            }
        });
    }

    private static void page(KeyEvent key, Rail rail) {
        for (int place = 0; place < MOST_PAGES; place++) {
            KeyCode digit = KeyCode.getKeyCode(Integer.toString(place + 1));
            if (new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN).match(key)) {
                rail.select(place);
            }
        }
    }
}
