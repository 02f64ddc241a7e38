package smartshop.app.ui.history;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Words;

/** What the history is filtered by now, each of which a press takes off. Takes no room while nothing is. */
final class FilterChips extends FlowPane {
    private final HistoryViewModel model;

    FilterChips(HistoryViewModel model) {
        this.model = model;
        getStyleClass().add("flow");
        setId("history-chips");
        InvalidationListener changed = change -> fill();
        List.of(
                        model.personProperty(),
                        model.cameraProperty(),
                        model.dayProperty(),
                        model.partProperty(),
                        model.answerProperty(),
                        model.people(),
                        model.cameras(),
                        model.days())
                .forEach(watched -> watched.addListener(changed));
        fill();
    }

    private void fill() {
        getChildren().clear();
        add(model.people(), model.personProperty());
        add(model.cameras(), model.cameraProperty());
        add(model.days(), model.dayProperty());
        add(model.parts(), model.partProperty());
        add(model.answers(), model.answerProperty());
        if (getChildren().size() > 1) {
            Button all = new Button(Words.say("history.clear"));
            all.setId("history-clear");
            all.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
            all.setOnAction(pressed -> model.all());
            getChildren().add(all);
        }
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private <T> void add(List<Choice<T>> choices, ObjectProperty<@Nullable T> chosen) {
        T now = chosen.get();
        if (now == null) {
            return;
        }
        Optional<Choice<T>> words = choices.stream()
                .filter(choice -> Objects.equals(choice.value(), now))
                .findFirst();
        String text = words.map(Choice::words).orElseGet(now::toString);
        Button chip = new Button(text, Icons.of(Material2OutlinedAL.CLOSE));
        chip.getStyleClass().addAll("filter-chip", Styles.SMALL);
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setAccessibleText(Words.say("history.unfilter", text));
        chip.setOnAction(pressed -> chosen.set(null));
        getChildren().add(chip);
    }
}
