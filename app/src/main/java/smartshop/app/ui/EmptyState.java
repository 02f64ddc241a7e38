package smartshop.app.ui;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;

/** What a page says when it has nothing to show: why, and what to do. */
public final class EmptyState extends VBox {
    private static final double WIDTH = 440;

    /** Without a button. */
    public EmptyState(Ikon ikon, String title, String text) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        Label heading = new Label(title);
        heading.getStyleClass().add("empty-title");
        Label words = new Label(text);
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setMaxWidth(WIDTH);
        words.setMinHeight(USE_PREF_SIZE);
        words.setAlignment(Pos.CENTER);
        words.setTextAlignment(TextAlignment.CENTER);
        getChildren().addAll(Icons.of(ikon, "huge", "muted"), heading, words);
    }

    public EmptyState(Ikon ikon, String title, String text, String action, Runnable run) {
        this(ikon, title, text);
        Button button = new Button(action);
        button.getStyleClass().add(Styles.ACCENT);
        button.setOnAction(pressed -> run.run());
        getChildren().add(button);
    }
}
