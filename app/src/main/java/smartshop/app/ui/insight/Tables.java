package smartshop.app.ui.insight;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import smartshop.app.insight.CameraUptime;
import smartshop.app.insight.DayCount;
import smartshop.app.insight.Insights;
import smartshop.app.insight.WeekMap;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;

/** The charts' numbers as tables. */
final class Tables {
    private static final double ROWS_HEIGHT = 220;

    private Tables() {}

    static Node hours(Insights of) {
        TableView<WeekMap.Cell> table = table("heat-numbers");
        HeatWords words = new HeatWords(of.week(), HeatWords.Of.VISITORS);
        column(table, Words.say("insight.column.weekday"), false, cell -> HeatWords.day(cell.day()));
        column(table, Words.say("insight.column.hour"), true, cell -> words.hour(cell.hour()));
        column(
                table,
                Words.say("insight.column.mean"),
                true,
                cell -> cell.counted() ? Numbers.mean(cell.visitors()) : "");
        column(table, Words.say("insight.alerts"), true, cell -> Numbers.number(cell.alerts()));
        column(table, Words.say("insight.column.counted"), true, cell -> Numbers.number(cell.hours()));
        table.getItems().setAll(of.week().cells());
        return table;
    }

    static Node days(List<DayCount> days) {
        TableView<DayCount> table = table("day-numbers");
        column(table, Words.say("insight.column.day"), false, day -> Times.date(day.day()));
        column(
                table,
                Words.say("insight.visitors"),
                true,
                day -> day.counted() ? Numbers.number(day.figures().visitors()) : Words.say("insight.none"));
        column(
                table,
                Words.say("insight.alerts"),
                true,
                day -> Numbers.number(day.figures().alerts()));
        column(
                table,
                Words.say("insight.column.confirmed"),
                true,
                day -> answered(day, day.figures().confirmed()));
        column(
                table,
                Words.say("insight.column.rejected"),
                true,
                day -> answered(day, day.figures().rejected()));
        column(
                table,
                Words.say("insight.column.unsure"),
                true,
                day -> answered(day, day.figures().unsure()));
        column(
                table,
                Words.say("insight.column.unanswered"),
                true,
                day -> answered(day, day.figures().unanswered()));
        table.getItems().setAll(days.reversed());
        return table;
    }

    /** Of some cameras nobody knows. */
    private static String answered(DayCount day, int alerts) {
        return day.figures().answers().isPresent() ? Numbers.number(alerts) : Words.say("insight.none");
    }

    static Node cameras(List<CameraUptime> cameras) {
        TableView<CameraUptime> table = table("camera-numbers");
        column(table, Words.say("insight.column.camera"), false, Tables::name);
        column(table, Words.say("insight.column.live"), true, camera -> hours(camera.live()));
        column(table, Words.say("insight.column.running"), true, camera -> hours(camera.running()));
        table.getItems().setAll(cameras);
        return table;
    }

    static String name(CameraUptime camera) {
        return camera.name().isEmpty() ? Words.say("insight.camera.removed") : camera.name();
    }

    /** "12.5". */
    static String hours(long minutes) {
        return Numbers.mean(minutes / 60.0);
    }

    private static <T> TableView<T> table(String id) {
        TableView<T> table = new TableView<>();
        table.setId(id);
        table.getStyleClass().add("insight-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(Words.say("insight.none")));
        table.setMinHeight(ROWS_HEIGHT);
        table.setPrefHeight(ROWS_HEIGHT);
        return table;
    }

    private static <T> void column(TableView<T> table, String name, boolean number, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(name);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String words, boolean none) {
                super.updateItem(words, none);
                setText(none ? null : words);
                setAlignment(number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            }
        });
        table.getColumns().add(column);
    }
}
