package smartshop.app.ui.sensitivity;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.VBox;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Words;

/** Asks how many false alerts the shop will put up with; the thresholds follow. */
public final class SensitivitySheet {

    private SensitivitySheet() {}

    /** @param caution what to know of the models in use; may be empty */
    public static Sheet of(SensitivityViewModel model, String caution, Sheets sheets) {
        model.reset();
        Spinner<Integer> visitors =
                new Spinner<>(SensitivityViewModel.FEWEST_VISITORS, SensitivityViewModel.MOST_VISITORS, 1000, 100);
        visitors.setId("sensitivity-visitors");
        visitors.setEditable(true);
        visitors.getValueFactory().valueProperty().bindBidirectional(model.visitorsProperty());
        ComboBox<Often> often = new ComboBox<>();
        often.setId("sensitivity-often");
        often.getItems().setAll(Often.values());
        often.valueProperty().bindBidirectional(model.oftenProperty());
        VBox content = new VBox(
                text(Words.say("sensitivity.how"), ""),
                field(Words.say("sensitivity.visitors"), visitors),
                field(Words.say("sensitivity.often"), often),
                text(Words.say("sensitivity.trade"), "muted"),
                bound(model.basisProperty()));
        if (!caution.isEmpty()) {
            content.getChildren().add(text(caution, "warning"));
        }
        content.getStyleClass().add("enrol");
        Button save = new Button(Words.say("sensitivity.save"));
        save.setId("sheet-do");
        save.getStyleClass().add(Styles.ACCENT);
        save.setOnAction(pressed -> {
            model.save();
            sheets.close();
        });
        return new Sheet(Words.say("sensitivity.title"), content, List.<Node>of(sheets.cancel(), save));
    }

    private static VBox field(String name, Node input) {
        Label label = new Label(name);
        label.setLabelFor(input);
        VBox field = new VBox(label, input);
        field.getStyleClass().add("field");
        return field;
    }

    private static Label bound(ObservableValue<String> words) {
        Label label = text("", "muted");
        label.textProperty().bind(words);
        return label;
    }

    private static Label text(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        return label;
    }
}
