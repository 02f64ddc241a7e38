package smartshop.app.ui.history;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.EmptyState;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Page;
import smartshop.app.ui.Words;

/** The page of past alerts: a day's timeline over the table of when, where, who and what came of it. */
public final class HistoryView implements Page {
    /** Rows above the one that the timeline goes to. */
    private static final int BEFORE = 2;

    private final HistoryViewModel model;
    private final VBox root = new VBox();
    private final FlowPane filters = new FlowPane();
    private final HBox actions = new HBox();
    private final TableView<HistoryRow> table = new TableView<>();
    private final Label problem = new Label();
    private final Label outcome = new Label();
    private final Button older = new Button(Words.say("history.older"));
    private final VBox list;
    private final Node empty = new EmptyState(
            Material2OutlinedAL.HISTORY, Words.say("history.empty.title"), Words.say("history.empty.text"));

    /** Asks where a file is to go; empty if somebody thought better of it. */
    @FunctionalInterface
    public interface Place {
        Optional<Path> ask(Node asking, String title, String name);
    }

    /** @param open shows what is kept of an alert */
    public HistoryView(
            HistoryViewModel model, ExportViewModel export, Place place, Consumer<HistoryRow> open, Clock clock) {
        this.model = model;
        filters.getStyleClass().add("flow");
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
                                "history-part",
                                Words.say("history.everyTime"),
                                fixed(model.parts()),
                                model.partProperty()),
                        filter(
                                "history-answer",
                                Words.say("history.everyAnswer"),
                                fixed(model.answers()),
                                model.answerProperty()));
        table.setItems(model.rows());
        table.setId("history");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(Words.say("history.nothingChosen")));
        HistoryColumns.fill(table, problem.fontProperty(), open);
        chosen();
        older.setId("history-older");
        older.visibleProperty().bind(model.olderProperty());
        older.managedProperty().bind(older.visibleProperty());
        older.setMaxWidth(Double.MAX_VALUE);
        older.setOnAction(pressed -> model.readOlder());
        sentence(problem, model.problemProperty());
        sentence(outcome, export.outcomeProperty());
        actions.getChildren().add(save(export, place));
        list = new VBox(filters, new FilterChips(model), new DayBar(model, clock), table, older);
        list.getStyleClass().add("history-list");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(empty, Priority.ALWAYS);
        model.emptyProperty().subscribe(none -> fill(none));
    }

    private static void sentence(Label label, javafx.beans.value.ObservableStringValue words) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.textProperty().bind(words);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    private Button save(ExportViewModel export, Place place) {
        Button save = new Button(Words.say("history.export"), Icons.of(Material2OutlinedMZ.SAVE_ALT));
        save.setId("history-export");
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.visibleProperty()
                .bind(export.allowedProperty().and(model.emptyProperty().not()));
        save.setOnAction(pressed -> place.ask(root, Words.say("history.export"), "smartshop-history.csv")
                .ifPresent(export::csv));
        return save;
    }

    /** What is chosen in the timeline is chosen in the table, and the other way round. */
    private void chosen() {
        model.chosenProperty().subscribe(this::show);
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.chosenProperty().set(row.alert().id());
            }
        });
    }

    private void show(@Nullable UUID wanted) {
        List<HistoryRow> rows = table.getItems();
        for (int place = 0; wanted != null && place < rows.size(); place++) {
            if (rows.get(place).alert().id().equals(wanted)
                    && table.getSelectionModel().getSelectedIndex() != place) {
                table.getSelectionModel().clearAndSelect(place);
                table.scrollTo(Math.max(0, place - BEFORE));
            }
        }
    }

    @Override
    public String title() {
        return Words.say("page.history");
    }

    @Override
    public Node actions() {
        return actions;
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
        root.getChildren().setAll(problem, outcome, none ? empty : list);
    }

    private static <T> ObservableList<Choice<T>> fixed(List<Choice<T>> choices) {
        return FXCollections.observableArrayList(choices);
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
