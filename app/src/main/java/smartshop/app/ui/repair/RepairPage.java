package smartshop.app.ui.repair;

import atlantafx.base.theme.Styles;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.repair.Remedy;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Said;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.storage.backup.GoodBackup;

/** Stands in the window before the console opens, if its database or a key cannot be used as it is. */
final class RepairPage extends VBox {
    private static final double WIDTH = 520;

    private final Timeline ticker;

    RepairPage(RepairViewModel model) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        Label heading = new Label(model.title());
        heading.getStyleClass().add("empty-title");
        VBox form = new VBox(Texts.wrapped(model.words(), "muted"));
        form.getStyleClass().add("enrol");
        form.setMaxWidth(WIDTH);
        if (model.canRestore()) {
            restore(model, form);
        }
        if (model.canBringKeyBack()) {
            form.getChildren()
                    .add(button(
                            Words.say("repair.key"),
                            "repair-key",
                            true,
                            () -> model.choose(new Remedy.BringKeyBack())));
        }
        if (model.canGoOn()) {
            twice(
                    model,
                    form,
                    Words.say("repair.goOn"),
                    "repair-goOn",
                    Words.say("repair.goOn.really"),
                    new Remedy.GoOn());
        }
        if (model.canGiveUp()) {
            twice(model, form, model.giveUp(), "repair-giveUp", model.giveUpReally(), new Remedy.GiveUpPeople());
        }
        form.getChildren()
                .addAll(
                        Texts.wrapped(model.countdownProperty(), "muted"),
                        button(
                                Words.say("repair.leave"),
                                "repair-leave",
                                false,
                                () -> model.choose(new Remedy.Leave())));
        getChildren().addAll(Icons.of(Material2OutlinedAL.ERROR_OUTLINE, "huge", "warning"), heading, form);
        ticker = new Timeline(new KeyFrame(Duration.seconds(1), tick -> model.tick()));
        ticker.setCycleCount(Animation.INDEFINITE);
        ticker.play();
    }

    private static void restore(RepairViewModel model, VBox form) {
        ComboBox<GoodBackup> choice = new ComboBox<>();
        choice.setId("repair-backup");
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.getItems().setAll(model.backups());
        choice.setConverter(new Said<>(model::line));
        choice.valueProperty().bindBidirectional(model.backupProperty());
        Label lost = Texts.wrapped(model.backupProperty().map(good -> good == null ? "" : model.lost(good)), "muted");
        form.getChildren()
                .addAll(
                        Texts.field(Words.say("repair.which"), choice),
                        lost,
                        button(Words.say("repair.restore"), "repair-restore", true, model::restore));
    }

    /** Asks once more, on the button itself. */
    private static void twice(RepairViewModel model, VBox form, String words, String id, String really, Remedy remedy) {
        Button button = new Button(words);
        button.setId(id);
        Label sure = Texts.wrapped(really, "muted");
        sure.setVisible(false);
        sure.managedProperty().bind(sure.visibleProperty());
        button.setOnAction(pressed -> {
            if (sure.isVisible()) {
                model.choose(remedy);
            } else {
                sure.setVisible(true);
                button.setText(Words.say("repair.sure"));
                button.getStyleClass().add(Styles.DANGER);
            }
        });
        form.getChildren().addAll(button, sure);
    }

    private static Button button(String words, String id, boolean accent, Runnable run) {
        Button button = new Button(words);
        button.setId(id);
        if (accent) {
            button.getStyleClass().add(Styles.ACCENT);
        }
        button.setOnAction(pressed -> run.run());
        return button;
    }

    /** Nobody looks at it any more. */
    void stop() {
        ticker.stop();
    }
}
