package smartshop.app.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Words that wrap, and fields with their names, the same on every sheet. */
public final class Texts {
    private Texts() {}

    /** @param styles classes of smartshop.css */
    public static Label wrapped(String words, String... styles) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** Takes no room while there is nothing to say. */
    public static Label wrapped(ObservableValue<String> words, String... styles) {
        Label label = wrapped("", styles);
        label.textProperty().bind(words);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    public static VBox field(String name, Node input) {
        Label label = new Label(name);
        label.getStyleClass().add("strong");
        label.setLabelFor(input);
        VBox field = new VBox(label, input);
        field.getStyleClass().add("field");
        return field;
    }
}
