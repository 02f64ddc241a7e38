package smartshop.app.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pages, at the window's left. */
final class Rail extends VBox {
    /** Pixels by which a badge stands off its icon. */
    private static final double BESIDE_ICON = 14;

    private final ToggleGroup group = new ToggleGroup();

    record Entry(Ikon ikon, Page page) {}

    Rail(List<Entry> entries, Consumer<Page> go) {
        getStyleClass().add("rail");
        setAlignment(Pos.TOP_CENTER);
        entries.forEach(entry -> getChildren().add(button(entry, go)));
        group.selectedToggleProperty().addListener((observable, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            }
        });
    }

    void select(int place) {
        if (place < group.getToggles().size()) {
            ((ToggleButton) group.getToggles().get(place)).fire();
        }
    }

    private static StackPane badged(Entry entry) {
        Label badge = new Label();
        badge.getStyleClass().add("rail-badge");
        entry.page().waiting().subscribe(count -> {
            badge.setText(String.valueOf(count));
            badge.setVisible(count.intValue() > 0);
        });
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        badge.setTranslateX(BESIDE_ICON);
        badge.setTranslateY(-BESIDE_ICON / 2);
        return new StackPane(new FontIcon(entry.ikon()), badge);
    }

    private ToggleButton button(Entry entry, Consumer<Page> go) {
        ToggleButton button = new ToggleButton(entry.page().title(), badged(entry));
        button.setContentDisplay(ContentDisplay.TOP);
        button.getStyleClass().add("rail-button");
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(pressed -> {
            button.setSelected(true);
            go.accept(entry.page());
        });
        return button;
    }
}
