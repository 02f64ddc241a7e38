package smartshop.app.ui.vault;

import atlantafx.base.theme.Styles;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** Stands in the window before the console opens, if the owner's passphrase guards it. */
final class UnlockPage extends VBox {
    private static final double WIDTH = 400;
    private static final Duration TICK = Duration.millis(500);

    private final SecretField field;
    private final Timeline ticker;

    UnlockPage(UnlockViewModel model) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        Label heading = new Label(Words.say("unlock.title"));
        heading.getStyleClass().add("empty-title");
        field = new SecretField(model.typed(), Words.say("vault.passphrase"), model::unlock);
        field.disableProperty().bind(model.busyProperty());
        model.busyProperty().subscribe(busy -> {
            if (!busy) {
                field.focusField();
            }
        });
        VBox form = new VBox(
                Texts.wrapped(Words.say("unlock.text"), "muted"),
                field,
                new CheckLine(model.outcomeProperty()),
                Texts.wrapped(model.pauseProperty(), "muted"),
                buttons(model));
        form.getStyleClass().add("enrol");
        form.setMaxWidth(WIDTH);
        getChildren().addAll(Icons.of(Material2OutlinedAL.LOCK, "huge", "muted"), heading, form);
        ticker = new Timeline(new KeyFrame(TICK, tick -> model.tick()));
        ticker.setCycleCount(Animation.INDEFINITE);
        ticker.play();
    }

    /** Puts the keyboard into the field. */
    void focusField() {
        field.focusField();
    }

    private static HBox buttons(UnlockViewModel model) {
        Button unlock = new Button(Words.say("unlock.button"));
        unlock.setId("vault-unlock");
        unlock.getStyleClass().add(Styles.ACCENT);
        unlock.disableProperty().bind(model.unreadyBinding());
        unlock.setOnAction(pressed -> model.unlock());
        ProgressIndicator ring = new ProgressIndicator();
        ring.setMaxSize(20, 20);
        ring.visibleProperty().bind(model.busyProperty());
        HBox row = new HBox(unlock, ring);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        return row;
    }

    /** Nobody looks at it any more. */
    void stop() {
        ticker.stop();
    }
}
