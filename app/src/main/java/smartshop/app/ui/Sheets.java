package smartshop.app.ui;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** Where sheets appear: over the window, one at a time. Esc closes one that can be cancelled; a click beside it does not. */
public final class Sheets {
    private final ModalPane pane;

    Sheets(ModalPane pane) {
        this.pane = pane;
        pane.setPersistent(true);
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
    }

    public void show(Sheet sheet) {
        pane.show(sheet);
        sheet.requestFocus();
    }

    boolean open() {
        return pane.isDisplay();
    }

    public void close() {
        pane.hide(true);
    }

    /** Asks before something is taken away. */
    public void ask(String title, String words, String action, Runnable run) {
        ask(title, words, action, Styles.DANGER, run);
    }

    /** Asks before something that can be taken back, but should be thought about. */
    public void confirm(String title, String words, String action, Runnable run) {
        ask(title, words, action, Styles.ACCENT, run);
    }

    private void ask(String title, String words, String action, String style, Runnable run) {
        Label text = new Label(words);
        text.setWrapText(true);
        text.setMinHeight(Label.USE_PREF_SIZE);
        Button doIt = button(action, "sheet-do", () -> {
            close();
            run.run();
        });
        doIt.getStyleClass().add(style);
        show(new Sheet(title, text, List.<Node>of(cancel(), doIt)));
    }

    /** A button that Esc presses too. */
    public Button cancel() {
        return cancel(() -> {});
    }

    /** A button that Esc presses too. @param also what else ends with the sheet */
    public Button cancel(Runnable also) {
        Button cancel = button(Words.say("sheet.cancel"), "sheet-cancel", () -> {
            close();
            also.run();
        });
        cancel.setCancelButton(true);
        return cancel;
    }

    private static Button button(String words, String id, Runnable run) {
        Button button = new Button(words);
        button.setId(id);
        button.setOnAction(pressed -> run.run());
        return button;
    }
}
