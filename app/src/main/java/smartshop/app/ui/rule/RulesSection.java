package smartshop.app.ui.rule;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.rule.Rule;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.app.ui.settings.SettingsView;

/** The section "Rules" of the settings: each rule as a sentence, what it would have done, and what all of them leave out. */
public final class RulesSection {
    private final RulesViewModel model;
    private final Sheets sheets;
    private final RuleSheet sheet;
    private final VBox rows = new VBox();

    public RulesSection(RulesViewModel model, Sheets sheets) {
        this.model = model;
        this.sheets = sheets;
        this.sheet = new RuleSheet(model, sheets);
        rows.getStyleClass().add("settings-section");
        rows.setId("rules");
        model.rows().addListener((InvalidationListener) change -> show());
        show();
    }

    public SettingsView.Section section() {
        Button add = new Button(Words.say("rule.add"), Icons.of(Material2OutlinedAL.ADD, "on-accent"));
        add.setId("rule-add");
        add.getStyleClass().add(Styles.ACCENT);
        add.setOnAction(pressed -> sheet.add());
        Button restore = new Button(Words.say("rule.restore"));
        restore.setId("rule-restore");
        restore.setOnAction(pressed -> sheets.confirm(
                Words.say("rule.restore.title"),
                Words.say("rule.restore.text"),
                Words.say("rule.restore"),
                model::restore));
        HBox buttons = new HBox(add, restore);
        buttons.getStyleClass().add("row");
        return new SettingsView.Section(
                Words.say("rules.title"),
                List.of(
                        Texts.wrapped(Words.say("rules.text"), "muted"),
                        new CheckLine(model.costsProperty()),
                        rows,
                        new CheckLine(model.outcomeProperty()),
                        buttons));
    }

    private void show() {
        List<Node> shown = new ArrayList<>();
        model.rows().forEach(row -> shown.add(row(row, shown.size())));
        rows.getChildren().setAll(shown);
    }

    private HBox row(RuleRow row, int place) {
        VBox words = new VBox(Texts.wrapped(row.sentence(), row.rule().on() ? "strong" : "muted"));
        if (!row.tried().isEmpty()) {
            words.getChildren().add(Texts.wrapped(row.tried(), "small", "muted"));
        }
        words.getChildren().add(new CheckLine(new SimpleObjectProperty<>(row.shortage())));
        words.getStyleClass().add("person-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(
                Icons.of(Material2OutlinedAL.ALT_ROUTE, "large", "muted"),
                words,
                on(row, place),
                menu(row.rule(), place));
        line.getStyleClass().add("person-row");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private ToggleSwitch on(RuleRow row, int place) {
        ToggleSwitch on = new ToggleSwitch();
        on.setId("rule-on-" + place);
        on.setAccessibleText(Words.say("rule.on"));
        on.setSelected(row.rule().on());
        on.setMinWidth(Region.USE_PREF_SIZE);
        on.disableProperty().bind(model.busyProperty());
        on.selectedProperty().addListener((selected, before, now) -> turned(row.rule(), now, on));
        return on;
    }

    /** What makes fewer calls explains itself before it moves. */
    private void turned(Rule rule, boolean now, ToggleSwitch on) {
        if (now == rule.on()) {
            return;
        }
        String costs = model.costsWithout(rule);
        if (now || costs.isEmpty()) {
            model.turn(rule, now);
            return;
        }
        on.setSelected(true);
        sheets.ask(Words.say("rule.off.title"), costs, Words.say("rule.off"), () -> model.turn(rule, false));
    }

    private MenuButton menu(Rule rule, int place) {
        MenuItem change = new MenuItem(Words.say("rule.change"));
        change.setOnAction(chosen -> sheet.change(rule));
        MenuItem remove = new MenuItem(Words.say("rule.remove"));
        remove.setOnAction(chosen -> sheets.ask(
                Words.say("rule.remove.title"), removing(rule), Words.say("rule.remove"), () -> model.remove(rule)));
        MenuButton menu = new MenuButton(Words.say("channel.menu"), null, change, remove);
        menu.setId("rule-menu-" + place);
        menu.getStyleClass().add(Styles.FLAT);
        menu.setMinWidth(Region.USE_PREF_SIZE);
        return menu;
    }

    private String removing(Rule rule) {
        String costs = model.costsWithout(rule);
        return costs.isEmpty() ? Words.say("rule.remove.text") : costs;
    }
}
