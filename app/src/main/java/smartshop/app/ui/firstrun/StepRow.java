package smartshop.app.ui.firstrun;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.app.ui.firstrun.Guide.State;

/** One step: its number, what it is and how it stands; open where one is. */
final class StepRow extends VBox {
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    /** The head's padding, at both sides. */
    private static final double AROUND = 32;

    private final Step step;
    private final Button head = new Button();
    private final StackPane sign = new StackPane();
    private final Label outcome = new Label();
    private final Label state = new Label();
    private final VBox body = new VBox();

    /**
     * A closed row.
     *
     * @param open told when it is pressed
     * @param content what there is to do, below the step's words
     */
    StepRow(Step step, Runnable open, List<? extends Node> content) {
        this.step = step;
        getStyleClass().add("first-step");
        Label title = new Label(step.title());
        title.getStyleClass().add("person-name");
        title.setMinWidth(Region.USE_PREF_SIZE);
        outcome.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        state.setMinWidth(Region.USE_PREF_SIZE);
        sign.getStyleClass().add("first-step-sign");
        HBox line = new HBox(sign, title, outcome, gap, state);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("row");
        line.prefWidthProperty().bind(head.widthProperty().subtract(AROUND));
        head.setId("first-step-" + step.number());
        head.getStyleClass().add("first-step-head");
        head.setGraphic(line);
        head.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        head.setMinWidth(0);
        head.setMaxWidth(Double.MAX_VALUE);
        head.setOnAction(pressed -> open.run());
        body.getStyleClass().add("first-step-body");
        body.getChildren().add(Texts.wrapped(step.text()));
        body.getChildren().addAll(content);
    }

    /** @param done what came of it, in a few words; empty if it is not done */
    void show(Guide guide, String done) {
        State now = guide.state(step);
        outcome.setText(done);
        state.setText(words(now));
        state.getStyleClass().setAll("label", "chip", style(now));
        state.setVisible(now != State.OPEN);
        sign.getChildren().setAll(sign(now));
        head.setAccessibleText(
                Words.say("first.step.read", step.number(), step.title(), done.isEmpty() ? words(now) : done));
        boolean here = guide.at() == step;
        pseudoClassStateChanged(NOW, here);
        if (here) {
            getChildren().setAll(head, body);
        } else {
            getChildren().setAll(head);
        }
    }

    private static String words(State state) {
        return switch (state) {
            case DONE -> Words.say("first.state.done");
            case NOW -> Words.say("first.state.now");
            case LATER -> Words.say("first.state.later");
            case OPEN -> Words.say("first.state.open");
        };
    }

    private static String style(State state) {
        return switch (state) {
            case DONE -> "success";
            case NOW -> "accent";
            case LATER, OPEN -> "plain";
        };
    }

    private Node sign(State state) {
        return switch (state) {
            case DONE -> Icons.of(Material2OutlinedAL.CHECK_CIRCLE, "success");
            case LATER -> Icons.of(Material2OutlinedMZ.SCHEDULE, "muted");
            case NOW, OPEN -> number(state == State.NOW);
        };
    }

    private Label number(boolean now) {
        Label number = new Label(String.valueOf(step.number()));
        number.getStyleClass().add(now ? "first-number-now" : "first-number");
        return number;
    }
}
