package smartshop.app.ui.insight;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import smartshop.app.ui.Ends;
import smartshop.app.ui.Words;

/**
 * The week's hours as fields, from the first that was ever counted to the last. One of them has the keyboard: the arrows go on from there,
 * Home and End to the ends of its day.
 */
final class HeatMap extends VBox {
    private static final double DAY_WIDTH = 48;
    private static final double TALLEST_ROW = 64;
    private static final double HOUR_HEIGHT = 20;
    private static final double FOOT_HEIGHT = 32;
    /** Pixels of what is said of an hour beside the colours, on two lines at most. */
    private static final double LEAST_SENTENCE = 220;

    private final GridPane grid = new GridPane();
    private final Label detail = new Label();
    private final List<DayOfWeek> days;
    private final List<Integer> hours;
    private final List<HeatCell> cells = new ArrayList<>();
    private final HeatWords words;

    /** @param days the rows, from above */
    HeatMap(HeatWords words, List<DayOfWeek> days) {
        this.words = words;
        this.days = List.copyOf(days);
        this.hours = words.hours(days);
        getStyleClass().add("heat");
        grid.getStyleClass().add("heat-grid");
        grid.setId("heat");
        grid.setAccessibleRole(AccessibleRole.PARENT);
        columns();
        names();
        for (int row = 0; row < days.size(); row++) {
            row(row);
        }
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(grid, Priority.ALWAYS);
        detail.setId("heat-detail");
        detail.getStyleClass().add("muted");
        detail.setText(Words.say("insight.heat.hint"));
        detail.setWrapText(true);
        Ends foot = new Ends(detail, legend(), LEAST_SENTENCE, VPos.TOP);
        getChildren().addAll(grid, foot);
        start().ifPresent(cell -> cell.setFocusTraversable(true));
    }

    /** How high it becomes where there is room. */
    double tallest() {
        return HOUR_HEIGHT + days.size() * TALLEST_ROW + FOOT_HEIGHT;
    }

    /** The one that the keyboard comes to first: the busiest. */
    private Optional<HeatCell> start() {
        return cells.stream()
                .max(java.util.Comparator.comparingInt((HeatCell cell) -> words.shade(cell.cell()))
                        .thenComparingDouble(cell -> words.of().value(cell.cell())));
    }

    private void columns() {
        grid.getColumnConstraints().add(new ColumnConstraints(DAY_WIDTH));
        for (int i = 0; i < hours.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            column.setPrefWidth(1); // all as wide as each other
            column.setMinWidth(1);
            column.setMaxWidth(Double.MAX_VALUE);
            column.setFillWidth(true);
            grid.getColumnConstraints().add(column);
        }
    }

    private void names() {
        grid.getRowConstraints().add(new RowConstraints(HOUR_HEIGHT));
        for (int hour : hours) {
            Label label = new Label(words.week().minute() == 0 ? Numbers.number(hour) : words.hour(hour));
            label.getStyleClass().addAll("small", "muted");
            label.setMinWidth(0);
            GridPane.setHalignment(label, HPos.CENTER);
            grid.add(label, hour - hours.getFirst() + 1, 0);
        }
    }

    private void row(int row) {
        RowConstraints height = new RowConstraints();
        height.setVgrow(Priority.ALWAYS);
        height.setMaxHeight(TALLEST_ROW);
        height.setValignment(VPos.CENTER);
        grid.getRowConstraints().add(height);
        Label name = new Label(HeatWords.shortDay(days.get(row)));
        name.getStyleClass().add("strong");
        grid.add(name, 0, row + 1);
        for (int hour : hours) {
            HeatCell cell = new HeatCell(words.week().at(days.get(row), hour), words);
            cell.focusedProperty().subscribe(focused -> {
                if (focused) {
                    says(cell);
                }
            });
            cell.setOnMouseEntered(entered -> says(cell));
            cells.add(cell);
            grid.add(cell, hour - hours.getFirst() + 1, row + 1);
        }
    }

    private void says(HeatCell cell) {
        detail.setText(words.sentence(cell.cell()));
    }

    private void key(KeyEvent key) {
        int place = cells.indexOf(getScene().getFocusOwner());
        if (place < 0) {
            return;
        }
        int row = place / hours.size();
        int column = place % hours.size();
        switch (key.getCode()) {
            case LEFT -> column--;
            case RIGHT -> column++;
            case UP -> row--;
            case DOWN -> row++;
            case HOME -> column = 0;
            case END -> column = hours.size() - 1;
            default -> {
                return;
            }
        }
        key.consume();
        if (row >= 0 && row < days.size() && column >= 0 && column < hours.size()) {
            go(cells.get(row * hours.size() + column));
        }
    }

    /** The one field that Tab comes to is where one was. */
    private void go(HeatCell cell) {
        cells.forEach(other -> other.setFocusTraversable(other == cell));
        cell.requestFocus();
    }

    private static Node legend() {
        HBox legend = new HBox();
        legend.getStyleClass().add("heat-legend");
        legend.getChildren().add(new Label(Words.say("insight.legend.less")));
        for (int shade = 0; shade <= HeatWords.DARKEST; shade++) {
            legend.getChildren().add(patch("heat-" + shade));
        }
        legend.getChildren().add(new Label(Words.say("insight.legend.more")));
        Region unknown = patch("heat-unknown");
        HBox.setMargin(unknown, new javafx.geometry.Insets(0, 0, 0, 12));
        legend.getChildren().addAll(unknown, new Label(Words.say("insight.legend.unknown")));
        legend.setMinWidth(Region.USE_PREF_SIZE);
        return legend;
    }

    private static Region patch(String style) {
        Region patch = new Region();
        patch.getStyleClass().addAll("heat-patch", style);
        return patch;
    }
}
