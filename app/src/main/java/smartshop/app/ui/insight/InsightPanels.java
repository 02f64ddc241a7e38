package smartshop.app.ui.insight;

import atlantafx.base.theme.Styles;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import smartshop.app.insight.CsvTable;
import smartshop.app.insight.Figures;
import smartshop.app.insight.Insights;
import smartshop.app.insight.Period;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** The parts of the page, made of what was read. */
final class InsightPanels {
    private static final int WEEK = 7;
    /** What stands over a chart. */
    private static final double HEAD_HEIGHT = 84;
    /** Pixels in which a figure, a curve and a list can be read. */
    private static final double FIGURE = 156;

    private static final double TREND = 320;
    private static final double LIST = 300;

    private final Insights looked;
    private final InsightViewModel model;
    private final Consumer<CsvTable> save;

    /** @param save asks where, and saves */
    InsightPanels(Insights looked, InsightViewModel model, Consumer<CsvTable> save) {
        this.looked = looked;
        this.model = model;
        this.save = save;
    }

    Region figures() {
        return new Beside(
                FIGURE,
                FigureWords.of(looked).stream().map(InsightPanels::figure).toList());
    }

    private static Region figure(FigureWords.Line line) {
        Label name = new Label(line.name());
        name.getStyleClass().add("strong");
        Label value = new Label(line.value());
        value.getStyleClass().add("insight-figure");
        VBox card = new VBox(name, value);
        for (String further : List.of(line.before(), line.note())) {
            if (!further.isEmpty()) {
                card.getChildren().add(Texts.wrapped(further, "muted", "small"));
            }
        }
        card.getStyleClass().addAll("insight-panel", "insight-card");
        card.setAccessibleRole(javafx.scene.AccessibleRole.TEXT);
        card.setAccessibleText(line.spoken());
        return card;
    }

    /** @param of what is shown @param other shows the other */
    Region heat(HeatWords.Of of, Consumer<HeatWords.Of> other) {
        HeatWords words = new HeatWords(looked.week(), of);
        HeatMap map = new HeatMap(words, weekdays(looked.question().period()));
        Panel panel = new Panel(
                of == HeatWords.Of.ALERTS ? Words.say("insight.heat.alerts") : Words.say("insight.heat.visitors"),
                words.finding(),
                map);
        panel.beside(choice(of, other));
        panel.asTable("heat", () -> Tables.hours(looked), () -> save.accept(CsvTable.HOURS));
        panel.setMaxHeight(map.tallest() + HEAD_HEIGHT);
        return panel;
    }

    private static Node choice(HeatWords.Of of, Consumer<HeatWords.Of> other) {
        ToggleGroup group = new ToggleGroup();
        HBox both = new HBox();
        for (HeatWords.Of one : HeatWords.Of.values()) {
            boolean visitors = one == HeatWords.Of.VISITORS;
            ToggleButton button =
                    new ToggleButton(visitors ? Words.say("insight.visitors") : Words.say("insight.alerts"));
            button.setId(visitors ? "heat-visitors" : "heat-alerts");
            button.getStyleClass().add(visitors ? Styles.LEFT_PILL : Styles.RIGHT_PILL);
            button.setToggleGroup(group);
            button.setSelected(one == of);
            button.setOnAction(pressed -> other.accept(one));
            both.getChildren().add(button);
        }
        both.setMinWidth(Region.USE_PREF_SIZE);
        return both;
    }

    /** A day or a few are not a whole week. */
    private static List<DayOfWeek> weekdays(Period period) {
        return period.days() >= WEEK
                ? List.of(DayOfWeek.values())
                : period.all().stream().map(LocalDate::getDayOfWeek).toList();
    }

    /** Nothing to follow from one day to the next where there is only one. */
    List<Node> trends() {
        if (looked.days().size() < 2) {
            return List.of();
        }
        return List.of(new Beside(
                TREND,
                List.of(
                        trend("visitors", Words.say("insight.trend.visitors"), Figures::visitors),
                        trend("alerts", Words.say("insight.trend.alerts"), Figures::alerts))));
    }

    private Region trend(String id, String title, java.util.function.ToIntFunction<Figures> number) {
        Panel panel = new Panel(title, "", Trend.of(looked.days(), number, title, "trend-" + id));
        return panel.asTable("trend-" + id, () -> Tables.days(looked.days()), () -> save.accept(CsvTable.DAYS));
    }

    Node lists() {
        List<Region> panels = new ArrayList<>();
        looked.returning()
                .ifPresent(people -> panels.add(new Panel(
                        Words.say("insight.returning"),
                        Words.say("insight.returning.text"),
                        Lists.returning(people, model.zone()))));
        panels.add(new Panel(Words.say("insight.losses"), "", Lists.losses(looked.losses())));
        panels.add(new Panel(
                        Words.say("insight.cameras"),
                        Words.say("insight.cameras.text"),
                        Lists.cameras(looked.cameras()))
                .asTable("uptime", () -> Tables.cameras(looked.cameras()), () -> save.accept(CsvTable.CAMERAS)));
        return new Beside(LIST, panels);
    }
}
