package smartshop.app.ui.watchlist;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import smartshop.app.ui.Said;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** A box with a closed list of choices and its name above. */
final class Choice {
    private Choice() {}

    static <T> VBox of(
            String id, String name, List<T> choices, Function<T, String> words, ObjectProperty<@Nullable T> value) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(choices.size());
        box.getItems().setAll(choices);
        box.setConverter(new Said<>(words));
        box.setPromptText(Words.say("enrol.choice"));
        box.valueProperty().bindBidirectional(value);
        return Texts.field(name, box);
    }
}
