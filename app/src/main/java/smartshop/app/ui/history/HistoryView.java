package smartshop.app.ui.history;

import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
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
    private final Node empty = new EmptyState(
            Material2OutlinedAL.HISTORY, Words.say("history.empty.title"), Words.say("history.empty.text"));

    public HistoryView(HistoryViewModel model) {
        this.model = model;
        filters.getStyleClass().add("row");
        filters.setAlignment(Pos.CENTER_RIGHT);
        filters.getChildren()
                .addAll(
                        filter(Words.say("history.everyCamera"), model.cameras(), model.cameraProperty()),
                        filter(Words.say("history.everyDay"), model.days(), model.dayProperty()));
        table.setItems(model.rows());
        table.setId("history");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(Words.say("history.nothingChosen")));
        person();
        column(Words.say("history.day"), 150, HistoryRow::day);
        column(Words.say("history.time"), 110, HistoryRow::time);
        column(Words.say("history.camera"), 180, row -> row.alert().cameraName());
        column(Words.say("history.delayColumn"), 200, HistoryRow::delay);
        column(Words.say("history.verdict"), 150, HistoryRow::verdict);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(empty, Priority.ALWAYS);
        model.rows().addListener((InvalidationListener) change -> fill());
        fill();
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

    private void fill() {
        filters.setVisible(!model.isEmpty());
        root.getChildren().setAll(problem, model.isEmpty() ? empty : table);
    }

    private void person() {
        TableColumn<HistoryRow, HistoryRow> column = new TableColumn<>(Words.say("history.person"));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(view -> new FaceCell());
        column.setSortable(false);
        column.setPrefWidth(320);
        table.getColumns().add(column);
    }

    private void column(String words, double width, Function<HistoryRow, String> text) {
        TableColumn<HistoryRow, String> column = new TableColumn<>(words);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setSortable(false);
        column.setPrefWidth(width);
        table.getColumns().add(column);
    }

    /** The empty choice means all. */
    private static ComboBox<String> filter(String all, ObservableList<String> choices, StringProperty chosen) {
        ComboBox<String> box = new ComboBox<>();
        Runnable fill = () -> {
            String before = chosen.get();
            box.getItems().setAll(choices);
            box.getItems().addFirst(all);
            box.setValue(choices.contains(before) ? before : all);
        };
        choices.addListener((InvalidationListener) change -> fill.run());
        fill.run();
        box.valueProperty().subscribe(value -> chosen.set(value == null || value.equals(all) ? "" : value));
        return box;
    }
}
