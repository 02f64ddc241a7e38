package smartshop.app.ui.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import smartshop.app.insight.DayCount;
import smartshop.app.insight.Figures;
import smartshop.app.ui.Said;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;

/** A number for each day, one bar each; a day on which nobody counted has none. */
final class Trend {
    private static final double HEIGHT = 200;
    private static final int YEAR = 365;
    private static final Duration SOON = Duration.millis(150);

    private Trend() {}

    /** @param style the bars' class in smartshop.css */
    static Node of(List<DayCount> days, ToIntFunction<Figures> number, String name, String style) {
        CategoryAxis x = new CategoryAxis(FXCollections.observableArrayList(
                days.stream().map(day -> key(day, days.size())).toList()));
        x.setTickMarkVisible(false);
        x.setTickLabelsVisible(false); // it lets them run into each other
        x.setAnimated(false);
        NumberAxis y = new NumberAxis();
        y.setAnimated(false);
        y.setMinorTickVisible(false);
        y.setForceZeroInRange(true);
        int most = days.stream()
                .mapToInt(day -> number.applyAsInt(day.figures()))
                .max()
                .orElse(0);
        whole(y, most);
        BarChart<String, Number> chart = new BarChart<>(x, y);
        chart.setId(style);
        chart.getStyleClass().addAll("trend", style);
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        chart.setHorizontalGridLinesVisible(true);
        chart.setVerticalGridLinesVisible(false);
        chart.setCategoryGap(days.size() > 40 ? 1 : 4);
        chart.setBarGap(0);
        chart.setMinHeight(HEIGHT);
        chart.setPrefHeight(HEIGHT);
        chart.setMinWidth(0);
        XYChart.Series<String, Number> bars = new XYChart.Series<>();
        days.stream()
                .filter(day -> day.counted() || number.applyAsInt(day.figures()) > 0)
                .forEach(day -> bars.getData()
                        .add(new XYChart.Data<>(key(day, days.size()), number.applyAsInt(day.figures()), day.day())));
        chart.getData().add(bars);
        bars.getData().forEach(bar -> says(bar, name));
        chart.setAccessibleText(name);
        VBox.setVgrow(chart, Priority.ALWAYS);
        return new VBox(chart, dates(days));
    }

    /** The first, the middle and the last. */
    private static Node dates(List<DayCount> days) {
        HBox row = new HBox();
        row.getStyleClass().add("trend-days");
        for (int place : new TreeSet<>(List.of(0, days.size() / 2, days.size() - 1))) {
            if (place > 0) {
                Region gap = new Region();
                HBox.setHgrow(gap, Priority.ALWAYS);
                row.getChildren().add(gap);
            }
            Label label = new Label(key(days.get(place), days.size()));
            label.getStyleClass().addAll("small", "muted");
            row.getChildren().add(label);
        }
        return row;
    }

    /** Halves of visitors are not drawn. */
    private static void whole(NumberAxis y, int most) {
        y.setAutoRanging(false);
        int unit = 1;
        for (int step = 1; most / step > 5; step *= 10) {
            unit = most / (2 * step) <= 5 ? 2 * step : most / (5 * step) <= 5 ? 5 * step : 10 * step;
        }
        y.setLowerBound(0);
        y.setTickUnit(unit);
        y.setUpperBound(Math.max(unit, (most + unit - 1) / unit * unit));
        y.setTickLabelFormatter(new Said<Number>(value -> Numbers.number(value.longValue())));
    }

    private static void says(XYChart.Data<String, Number> bar, String name) {
        String words = Words.say(
                "insight.trend.bar",
                Times.date((LocalDate) bar.getExtraValue()),
                name,
                Numbers.number(bar.getYValue().longValue()));
        Node node = bar.getNode();
        Tooltip tip = new Tooltip(words);
        tip.setShowDelay(SOON);
        Tooltip.install(node, tip);
    }

    /** Unlike each other. */
    private static String key(DayCount day, int days) {
        return days < YEAR ? Numbers.shortDate(day.day()) : Numbers.dateInYears(day.day());
    }
}
