package smartshop.app.ui.rule;

import atlantafx.base.controls.Tile;
import atlantafx.base.theme.Styles;
import java.time.DayOfWeek;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.rule.Profile;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.app.ui.settings.SettingsView;

/** The section "Open, closed, night" of the settings: what the shop is like now, said by hand or by the weekly plan. */
public final class ProfileSection {
    private static final double GAP = 8;

    private final RulesViewModel model;
    private final Sheets sheets;

    public ProfileSection(RulesViewModel model, Sheets sheets) {
        this.model = model;
        this.sheets = sheets;
    }

    public SettingsView.Section section() {
        CheckLine now = new CheckLine(model.nowProperty());
        now.setId("profile-now");
        return new SettingsView.Section(
                Words.say("profiles.title"),
                List.of(Texts.wrapped(Words.say("profiles.text"), "muted"), now, buttons(), plan()));
    }

    private FlowPane buttons() {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("flow");
        for (Profile profile : Profile.values()) {
            Button button = new Button(Words.say("profile.say", RuleWords.name(profile)));
            button.setId("profile-" + profile.ordinal());
            button.setOnAction(pressed -> model.say(profile));
            button.disableProperty().bind(model.busyProperty());
            row.getChildren().add(button);
        }
        Button follow = new Button(Words.say("profile.follow"));
        follow.setId("profile-follow");
        follow.setOnAction(pressed -> model.followPlan());
        follow.disableProperty()
                .bind(model.nowProperty().map(now -> !model.saidByHand()).orElse(true));
        row.getChildren().add(follow);
        return row;
    }

    private Tile plan() {
        Tile tile = new Tile(
                Words.say("plan.title"), Words.say("plan.text"), Icons.of(Material2OutlinedMZ.SCHEDULE, "muted"));
        Button open = new Button(Words.say("plan.open"));
        open.setId("plan-open");
        open.setOnAction(pressed -> openPlan());
        tile.setAction(open);
        return tile;
    }

    private void openPlan() {
        PlanEntry entry = new PlanEntry(model.plan());
        GridPane days = new GridPane(GAP * 2, GAP);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.addRow(
                    day.ordinal(),
                    day(day, entry.day(day)),
                    span("plan-" + day.ordinal(), entry.day(day).span()));
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            days.getChildren()
                    .get(2 * day.ordinal() + 1)
                    .visibleProperty()
                    .bind(entry.day(day).opens());
        }
        VBox content = new VBox(
                Texts.wrapped(Words.say("plan.means")),
                days,
                Texts.field(Words.say("plan.night"), span("plan-night", entry.night())),
                Texts.wrapped(Words.say("plan.hint"), "small", "muted"),
                new CheckLine(model.outcomeProperty()));
        content.getStyleClass().add("enrol");
        Button save = new Button(Words.say("rule.save"));
        save.setId("sheet-do");
        save.setDefaultButton(true);
        save.getStyleClass().add(Styles.ACCENT);
        save.disableProperty().bind(model.busyProperty());
        save.setOnAction(pressed -> model.plan(entry.plan(), sheets::close));
        sheets.show(new Sheet(Words.say("plan.title"), content, List.<Node>of(sheets.cancel(), save)));
    }

    private static CheckBox day(DayOfWeek day, PlanEntry.Day of) {
        CheckBox box = new CheckBox(Words.say("plan.opens", RuleWords.day(day)));
        box.setId("plan-opens-" + day.ordinal());
        box.selectedProperty().bindBidirectional(of.opens());
        return box;
    }

    private static HBox span(String name, PlanEntry.Span span) {
        HBox row = new HBox(
                Choices.time(name + "-from", span.from()),
                new Label(Words.say("rule.until")),
                Choices.time(name + "-to", span.to()));
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
