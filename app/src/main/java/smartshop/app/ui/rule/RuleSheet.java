package smartshop.app.ui.rule;

import atlantafx.base.theme.Styles;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import smartshop.app.channel.ShownChannel;
import smartshop.app.rule.Occasion;
import smartshop.app.rule.Profile;
import smartshop.app.rule.Rule;
import smartshop.app.ui.Check;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.app.ui.watchlist.EntryWords;
import smartshop.app.verify.Severity;
import smartshop.storage.watchlist.Offence;

/** The sheet that puts a rule together: what it says stands above it and is said anew with each choice. */
final class RuleSheet {
    private final RulesViewModel model;
    private final Sheets sheets;
    private final StringProperty sentence = new SimpleStringProperty("");
    private final StringProperty tried = new SimpleStringProperty("");
    private final ObjectProperty<Check> shortage = new SimpleObjectProperty<>(Check.NONE);
    private final ObjectProperty<Check> costs = new SimpleObjectProperty<>(Check.NONE);

    RuleSheet(RulesViewModel model, Sheets sheets) {
        this.model = model;
        this.sheets = sheets;
    }

    void add() {
        show(Words.say("rule.add.title"), RuleEntry.fresh());
    }

    void change(Rule rule) {
        show(Words.say("rule.change.title"), RuleEntry.of(rule));
    }

    private void show(String title, RuleEntry entry) {
        entry.onChange(() -> say(entry));
        say(entry);
        Label said = Texts.wrapped(sentence, "strong");
        said.setId("rule-sentence");
        VBox head = new VBox(
                said,
                Texts.wrapped(tried, "muted"),
                new CheckLine(shortage),
                new CheckLine(costs),
                new CheckLine(entry.outcomeProperty()));
        head.getStyleClass().add("settings-section");
        ScrollPane scroll = new ScrollPane(fields(entry));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("staff-scroll");
        VBox content = new VBox(head, scroll);
        content.getStyleClass().add("enrol");
        content.disableProperty().bind(model.busyProperty());
        Button save = new Button(Words.say("rule.save"));
        save.setId("sheet-do");
        save.setDefaultButton(true);
        save.getStyleClass().add(Styles.ACCENT);
        save.disableProperty().bind(model.busyProperty());
        save.setOnAction(pressed -> model.save(entry, sheets::close));
        sheets.show(new Sheet(Sheet.WIDE, title, content, List.<Node>of(sheets.cancel(), save)));
    }

    private void say(RuleEntry entry) {
        RulesViewModel.Preview preview = model.preview(entry);
        sentence.set(preview.sentence());
        tried.set(preview.tried());
        shortage.set(preview.shortage());
        costs.set(preview.costs());
    }

    private VBox fields(RuleEntry entry) {
        VBox fields = new VBox(
                Choices.several(
                        "rule-occasion",
                        Words.say("rule.field.when"),
                        List.of(Occasion.values()),
                        RuleWords::choice,
                        entry.occasions()),
                Choices.several(
                        "rule-profile",
                        Words.say("rule.field.profiles"),
                        List.of(Profile.values()),
                        RuleWords::name,
                        entry.profiles()),
                effects(entry),
                Choices.several(
                        "rule-offence",
                        Words.say("rule.field.offences"),
                        List.of(Offence.values()),
                        EntryWords::of,
                        entry.offences()),
                Texts.field(
                        Words.say("rule.field.least"),
                        Choices.one(
                                "rule-least", List.of(Severity.values()), RuleWords::choice, entry.leastProperty())));
        if (!model.known().cameras().isEmpty()) {
            fields.getChildren().add(cameras(entry));
        }
        fields.getChildren()
                .addAll(
                        Choices.several(
                                "rule-day",
                                Words.say("rule.field.days"),
                                Arrays.asList(DayOfWeek.values()),
                                RuleWords::day,
                                entry.days()),
                        hours(entry));
        fields.getStyleClass().add("enrol");
        return fields;
    }

    private VBox cameras(RuleEntry entry) {
        return Choices.several(
                "rule-camera",
                Words.say("rule.field.cameras"),
                model.known().cameras().keySet().stream().sorted().toList(),
                model.known()::camera,
                entry.cameras());
    }

    private VBox effects(RuleEntry entry) {
        CheckBox sound = new CheckBox(Words.say("rule.choice.sound"));
        sound.setId("rule-sound");
        sound.selectedProperty().bindBidirectional(entry.soundProperty());
        CheckBox ticked = new CheckBox(Words.say("rule.choice.ticked"));
        ticked.setId("rule-ticked");
        ticked.selectedProperty().bindBidirectional(entry.tickedProperty());
        CheckBox announce = new CheckBox(Words.say("rule.choice.announce"));
        announce.setId("rule-announce");
        announce.selectedProperty().bindBidirectional(entry.announceProperty());
        CheckBox help = new CheckBox(Words.say("rule.choice.help"));
        help.setId("rule-help");
        help.selectedProperty().bindBidirectional(entry.helpProperty());
        List<UUID> channels = model.known().shown().map(ShownChannel::id).toList();
        VBox effects = Texts.field(Words.say("rule.field.what"), new VBox(8, sound, ticked, announce, help));
        if (!channels.isEmpty()) {
            effects.getChildren()
                    .add(Choices.several(
                            "rule-channel",
                            Words.say("rule.field.channels"),
                            channels,
                            model.known()::channel,
                            entry.channels()));
        }
        effects.getChildren().add(Texts.wrapped(Words.say("rule.noHarm"), "small", "muted"));
        return effects;
    }

    private static VBox hours(RuleEntry entry) {
        HBox row = new HBox(
                Choices.time("rule-from", entry.fromProperty()),
                new Label(Words.say("rule.until")),
                Choices.time("rule-to", entry.toProperty()));
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        VBox field = Texts.field(Words.say("rule.field.hours"), row);
        field.getChildren().add(Texts.wrapped(Words.say("rule.field.hours.hint"), "small", "muted"));
        return field;
    }
}
