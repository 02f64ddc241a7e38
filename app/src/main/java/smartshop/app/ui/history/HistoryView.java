package smartshop.app.ui.history;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.ui.EmptyState;
import smartshop.app.ui.Page;
import smartshop.app.ui.Words;

/** The page of past alerts: when, where, who, how quickly. */
public final class HistoryView implements Page {
    private final HistoryViewModel model;
    private final VBox root = new VBox();
    private final HBox filters = new HBox();
    private final TableView<HistoryRow> table = new TableView<>();
    private final Label problem = new Label();
    private final Button older = new Button(Words.say("history.older"));
    private final VBox list = new VBox(table, older);
    private final Node empty = new EmptyState(
            Material2OutlinedAL.HISTORY, Words.say("history.empty.title"), Words.say("history.empty.text"));

    /** @param open shows what is kept of an alert */
    public HistoryView(HistoryViewModel model, Consumer<HistoryRow> open) {
        this.model = model;
        filters.getStyleClass().add("row");
        filters.setAlignment(Pos.CENTER_RIGHT);
        filters.getChildren()
                .addAll(
                        filter(
                                "history-person",
                                Words.say("history.everyPerson"),
                                model.people(),
                                model.personProperty()),
                        filter(
                                "history-camera",
                                Words.say("history.everyCamera"),
                                model.cameras(),
                                model.cameraProperty()),
                        filter("history-day", Words.say("history.everyDay"), model.days(), model.dayProperty()),
                        filter(
                                "history-answer",
                                Words.say("history.everyAnswer"),
                                FXCollections.observableArrayList(model.answers()),
                                model.answerProperty()));
        table.setItems(model.rows());
        table.setId("history");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(Words.say("history.nothingChosen")));
        HistoryColumns.fill(table, problem.fontProperty(), open);
        older.setId("history-older");
        older.visibleProperty().bind(model.olderProperty());
        older.managedProperty().bind(older.visibleProperty());
        older.setMaxWidth(Double.MAX_VALUE);
        older.setOnAction(pressed -> model.readOlder());
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(empty, Priority.ALWAYS);
        model.emptyProperty().subscribe(none -> fill(none));
    }

    @Override
    public String title() {
        return Words.say("page.history");
    }

    @Override
    public Node actions() {
        return filters;
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public void shown(boolean shown) {
        if (shown) {
            model.opened();
        }
    }

    private void fill(boolean none) {
        filters.setVisible(!none);
        root.getChildren().setAll(problem, none ? empty : list);
    }

    /** The first choice means all. */
    private static <T> ComboBox<Choice<T>> filter(
            String id, String all, ObservableList<Choice<T>> choices, ObjectProperty<@Nullable T> chosen) {
        ComboBox<Choice<T>> box = new ComboBox<>();
        box.setId(id);
        Choice<T> everything = new Choice<>(null, all);
        Runnable fill = () -> {
            T before = chosen.get();
            box.getItems().setAll(choices);
            box.getItems().addFirst(everything);
            box.setValue(choices.stream()
                    .filter(choice -> Objects.equals(choice.value(), before))
                    .findFirst()
                    .orElse(before == null ? everything : box.getValue()));
        };
        choices.addListener((InvalidationListener) change -> fill.run());
        fill.run();
        chosen.subscribe(now -> box.getItems().stream()
                .filter(choice -> Objects.equals(choice.value(), now))
                .findFirst()
                .ifPresent(box::setValue));
        box.setOnAction(done -> {
            if (box.getValue() != null) {
                chosen.set(box.getValue().value());
            }
        });
        return box;
    }
}
