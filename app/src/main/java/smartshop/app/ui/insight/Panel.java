package smartshop.app.ui.insight;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.Ends;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** A chart with its name and what it says, which can be a table instead and be saved as one. */
final class Panel extends VBox {
    /** Pixels of a sentence beside buttons. */
    private static final double LEAST_WORDS = 220;

    private final HBox buttons = new HBox();
    private final StackPane body = new StackPane();

    /** @param finding one sentence; may be empty */
    Panel(String title, String finding, Node chart) {
        getStyleClass().add("insight-panel");
        Label name = new Label(title);
        name.getStyleClass().add("question");
        VBox words = new VBox(name);
        if (!finding.isEmpty()) {
            words.getChildren().add(Texts.wrapped(finding, "muted"));
        }
        buttons.getStyleClass().add("row");
        buttons.setAlignment(Pos.TOP_RIGHT);
        body.getChildren().setAll(chart);
        body.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(new Ends(words, buttons, LEAST_WORDS, VPos.TOP), body);
        setMinWidth(0);
    }

    /** Something that stands left of the buttons. */
    Panel beside(Node node) {
        buttons.getChildren().add(node);
        return this;
    }

    /** @param id of the button @param table made when somebody asks for it @param save asks where, and saves */
    Panel asTable(String id, java.util.function.Supplier<Node> table, Runnable save) {
        Node chart = body.getChildren().getFirst();
        ToggleButton flip = new ToggleButton(Words.say("insight.table"), Icons.of(Material2OutlinedMZ.TABLE_ROWS));
        flip.setId(id + "-table");
        flip.getStyleClass().add(Styles.FLAT);
        flip.setOnAction(pressed -> body.getChildren().setAll(flip.isSelected() ? table.get() : chart));
        Button csv = new Button(Words.say("insight.csv"), Icons.of(Material2OutlinedMZ.SAVE_ALT));
        csv.setId(id + "-csv");
        csv.getStyleClass().add(Styles.FLAT);
        csv.setOnAction(pressed -> save.run());
        for (Region button : List.of(flip, csv)) {
            button.setMinWidth(USE_PREF_SIZE);
            buttons.getChildren().add(button);
        }
        return this;
    }
}
