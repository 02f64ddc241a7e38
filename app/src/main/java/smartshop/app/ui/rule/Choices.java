package smartshop.app.ui.rule;

import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableSet;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import smartshop.app.ui.Said;
import smartshop.app.ui.Texts;

/** Fields of the sheets: several of a few, one of a few, a time of day. */
final class Choices {
    private static final int MINUTES_BETWEEN = 30;
    private static final int MINUTES_A_DAY = 24 * 60;

    private Choices() {}

    /** Several of a few. @param name of the field; its boxes are called NAME-0, NAME-1 … */
    static <T> VBox several(
            String name, String label, Collection<T> all, Function<T, String> words, ObservableSet<T> chosen) {
        FlowPane boxes = new FlowPane();
        boxes.getStyleClass().add("camera-choice");
        for (T one : all) {
            CheckBox box = new CheckBox(words.apply(one));
            box.setId(name + "-" + boxes.getChildren().size());
            box.setSelected(chosen.contains(one));
            box.selectedProperty().subscribe(now -> {
                if (now) {
                    chosen.add(one);
                } else {
                    chosen.remove(one);
                }
            });
            boxes.getChildren().add(box);
        }
        return Texts.field(label, boxes);
    }

    static <T> ComboBox<T> one(String name, Collection<T> all, Function<T, String> words, ObjectProperty<T> chosen) {
        ComboBox<T> choice = new ComboBox<>();
        choice.setId(name);
        choice.getItems().setAll(all);
        choice.setConverter(new Said<>(words));
        choice.valueProperty().bindBidirectional(chosen);
        return choice;
    }

    static ComboBox<LocalTime> time(String name, ObjectProperty<LocalTime> chosen) {
        ComboBox<LocalTime> choice = one(name, List.of(), RuleWords::time, chosen);
        for (int minute = 0; minute < MINUTES_A_DAY; minute += MINUTES_BETWEEN) {
            choice.getItems().add(LocalTime.MIDNIGHT.plusMinutes(minute));
        }
        choice.setVisibleRowCount(12);
        return choice;
    }
}
