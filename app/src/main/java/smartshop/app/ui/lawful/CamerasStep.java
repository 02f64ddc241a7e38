package smartshop.app.ui.lawful;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import smartshop.app.lawful.CameraPurpose;
import smartshop.app.ui.Said;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.app.ui.sensitivity.SensitivityViewModel;

/** What each camera is for, and how many people pass it. */
final class CamerasStep extends VBox {
    private static final double LIST_HEIGHT = 300;
    /** With the gap below. */
    private static final double ROW_HEIGHT = 84;

    CamerasStep(WizardForm form) {
        getStyleClass().add("enrol");
        VBox rows = new VBox();
        rows.getStyleClass().add("enrol-photos");
        form.cameras().forEach(line -> rows.getChildren().add(row(line)));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(Math.min(LIST_HEIGHT, form.cameras().size() * ROW_HEIGHT));
        scroll.setMaxHeight(LIST_HEIGHT);
        getChildren().add(Texts.wrapped(Words.say("wizard.cameras.text")));
        getChildren().add(form.cameras().isEmpty() ? Texts.wrapped(Words.say("wizard.cameras.none"), "muted") : scroll);
        getChildren()
                .addAll(
                        Texts.field(Words.say("wizard.visitors"), visitors(form)),
                        Texts.wrapped(Words.say("wizard.visitors.text"), "small", "muted"));
    }

    private static Node row(WizardForm.CameraLine line) {
        Label name = new Label(line.camera().name());
        name.getStyleClass().add("person-name");
        Label means = Texts.wrapped(line.purpose().map(LawfulWords::means).orElse(""), "small", "muted");
        VBox words = new VBox(name, means);
        words.getStyleClass().add("person-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        ComboBox<CameraPurpose> purpose = new ComboBox<>();
        purpose.setId("wizard-purpose");
        purpose.setPromptText(Words.say("wizard.purpose"));
        purpose.setConverter(new Said<>(LawfulWords::of));
        purpose.getItems().setAll(CameraPurpose.values());
        purpose.valueProperty().bindBidirectional(line.purpose());
        HBox row = new HBox(words, purpose);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("person-row");
        return row;
    }

    private static Spinner<Integer> visitors(WizardForm form) {
        Spinner<Integer> visitors =
                new Spinner<>(SensitivityViewModel.FEWEST_VISITORS, SensitivityViewModel.MOST_VISITORS, 1000, 100);
        visitors.setId("wizard-visitors");
        visitors.setEditable(true);
        visitors.getValueFactory().valueProperty().bindBidirectional(form.visitors);
        return visitors;
    }
}
