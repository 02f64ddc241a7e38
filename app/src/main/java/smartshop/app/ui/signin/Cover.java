package smartshop.app.ui.signin;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** Lies over the whole window while nobody is signed in: who is there, and what waits. */
public final class Cover extends VBox {
    private static final double TEXT = 480;

    private final CoverViewModel model;
    private final WaitingBanner waiting;
    private final PersonPicker picker;
    private final BooleanSupplier stopped;
    private final Label matching = text(Words.say("cover.stopped"), "strong");
    private final Button again = new Button(Words.say("cover.again"));

    /**
     * The cover.
     *
     * @param alerts where and when, for each alert that nobody has answered
     * @param stopped whether somebody has stopped all matching, which can be done under the cover, too
     */
    public Cover(CoverViewModel model, Supplier<List<String>> alerts, BooleanSupplier stopped) {
        this.model = model;
        this.stopped = stopped;
        matching.setId("cover-stopped");
        matching.setGraphic(Icons.of(Material2OutlinedMZ.PAN_TOOL, "danger"));
        matching.managedProperty().bind(matching.visibleProperty());
        getStyleClass().addAll("cover", "empty-state");
        setAlignment(Pos.CENTER);
        waiting = new WaitingBanner(alerts, model::whoMayAnswer);
        picker = new PersonPicker(model.prompt(), Words.say("signin.do"));
        again.setId("cover-again");
        again.getStyleClass().add(Styles.ACCENT);
        again.setOnAction(pressed -> model.uncover());
        visibleProperty().bind(model.coveredProperty());
        model.prompt().people().addListener((InvalidationListener) change -> fill());
        model.coveredProperty().subscribe(covered -> {
            fill();
            if (covered) {
                tick();
                focus();
            }
        });
    }

    private void fill() {
        boolean people = !model.prompt().people().isEmpty();
        FontIcon icon =
                Icons.of(people ? Material2OutlinedMZ.PEOPLE : Material2OutlinedMZ.VISIBILITY_OFF, "huge", "muted");
        Label title = new Label(people ? Words.say("signin.title") : Words.say("cover.title"));
        title.getStyleClass().add("page-title");
        getChildren().setAll(waiting, icon, title);
        getChildren().addAll(people ? signIn() : List.<Node>of(text(Words.say("cover.text"), "muted"), again));
    }

    private List<Node> signIn() {
        Label trouble = text("", "strong");
        trouble.setGraphic(Icons.of(Material2OutlinedAL.ERROR_OUTLINE, "danger"));
        trouble.textProperty().bind(model.troubleProperty());
        trouble.visibleProperty().bind(model.troubleProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        return List.of(text(Words.say("signin.text"), "muted"), picker, matching, trouble);
    }

    private static Label text(String words, String style) {
        Label label = Texts.wrapped(words, style);
        label.setMaxWidth(TEXT);
        label.setAlignment(Pos.CENTER);
        label.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        return label;
    }

    private void focus() {
        if (model.prompt().people().isEmpty()) {
            again.requestFocus();
        } else {
            picker.focusField();
        }
    }

    /** Brings the passing of time up to date. */
    public void tick() {
        waiting.tick();
        matching.setVisible(stopped.getAsBoolean());
        model.prompt().tick();
    }
}
