package smartshop.app.ui.settings;

import atlantafx.base.theme.Styles;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import smartshop.app.channel.Field;
import smartshop.app.channel.Kind;
import smartshop.app.channel.ShownChannel;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Said;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** The sheets that add a channel and change one. */
final class ChannelSheets {
    private static final int HOURS = 24;
    private static final double RING = 20;

    private final MessagesViewModel model;
    private final Sheets sheets;

    ChannelSheets(MessagesViewModel model, Sheets sheets) {
        this.model = model;
        this.sheets = sheets;
    }

    void add(Kind kind) {
        ChannelEntry entry = ChannelEntry.of(kind);
        show(
                Words.say("channel.add.title", ChannelWords.name(kind)),
                Words.say("channel.add"),
                entry,
                () -> model.add(entry, sheets::close));
    }

    void change(ShownChannel channel) {
        ChannelEntry entry = ChannelEntry.of(channel);
        show(
                Words.say("channel.change.title", channel.name()),
                Words.say("channel.save"),
                entry,
                () -> model.save(channel, entry, sheets::close));
    }

    private void show(String title, String action, ChannelEntry entry, Runnable run) {
        VBox content = new VBox(Texts.wrapped(ChannelWords.what(entry.kind()), "muted"));
        content.getStyleClass().addAll("enrol", "beside-bar");
        entry.kind().fields().forEach(field -> content.getChildren().add(input(field, entry)));
        content.getChildren().addAll(alerts(entry), test(entry));
        content.disableProperty().bind(model.busyProperty());
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("staff-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox all = new VBox(scroll, new CheckLine(entry.outcomeProperty())); // what is wrong is never below the fold
        all.getStyleClass().add("settings-section");
        Button doIt = new Button(action);
        doIt.setId("sheet-do");
        doIt.setDefaultButton(true);
        doIt.getStyleClass().add(Styles.ACCENT);
        doIt.disableProperty().bind(model.busyProperty());
        doIt.setOnAction(pressed -> run.run());
        ProgressIndicator ring = new ProgressIndicator();
        ring.setMaxSize(RING, RING);
        ring.visibleProperty().bind(model.busyProperty());
        sheets.show(new Sheet(title, all, List.<Node>of(ring, sheets.cancel(entry::forget), doIt)));
    }

    private static Node input(Field field, ChannelEntry entry) {
        StringProperty text = entry.text(field);
        VBox box = switch (field.form()) {
            case CHOICE -> Texts.field(ChannelWords.label(field), choice(field, text));
            case TEXT, ONCE -> Texts.field(ChannelWords.label(field), typed(field, new TextField(), text));
            case SECRET ->
                field == Field.SIGNING_KEY
                        ? key(text)
                        : Texts.field(ChannelWords.label(field), typed(field, new PasswordField(), text));
        };
        List<String> hints = new ArrayList<>();
        if (field.secret() && entry.known()) {
            hints.add(Words.say("channel.secret.stays"));
        }
        if (!ChannelWords.hint(field).isEmpty()) {
            hints.add(ChannelWords.hint(field));
        }
        if (!hints.isEmpty()) {
            box.getChildren().add(Texts.wrapped(String.join(" ", hints), "small", "muted"));
        }
        return box;
    }

    private static TextField typed(Field field, TextField input, StringProperty text) {
        input.setId("channel-" + field.key());
        input.textProperty().bindBidirectional(text);
        return input;
    }

    private static ComboBox<String> choice(Field field, StringProperty text) {
        ComboBox<String> choice = new ComboBox<>();
        choice.setId("channel-" + field.key());
        choice.getItems().setAll(field.choices());
        choice.setConverter(new Said<>(ChannelWords::choice));
        choice.valueProperty().bindBidirectional(text);
        return choice;
    }

    /** Typed, or made here and shown this once. */
    private static VBox key(StringProperty text) {
        TextField shown = new TextField();
        shown.setId("channel-new-key");
        shown.setEditable(false);
        Label copy = Texts.wrapped(Words.say("channel.key.copy"), "small");
        VBox made = new VBox(shown, copy);
        made.setVisible(false);
        made.managedProperty().bind(made.visibleProperty());
        Button make = new Button(Words.say("channel.key.make"));
        make.setId("channel-make-key");
        make.setMinWidth(Button.USE_PREF_SIZE);
        make.setOnAction(pressed -> {
            text.set(MessagesViewModel.freshKey());
            shown.setText(text.get());
            made.setVisible(true);
        });
        TextField field = typed(Field.SIGNING_KEY, new PasswordField(), text);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(field, make);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        VBox box = Texts.field(ChannelWords.label(Field.SIGNING_KEY), row);
        box.getChildren().add(made);
        return box;
    }

    private static CheckBox alerts(ChannelEntry entry) {
        CheckBox box = new CheckBox(Words.say("channel.alerts"));
        box.setId("channel-alerts");
        box.selectedProperty().bindBidirectional(entry.alertsProperty());
        return box;
    }

    private static VBox test(ChannelEntry entry) {
        ComboBox<Optional<LocalTime>> when = new ComboBox<>();
        when.setId("channel-test-at");
        when.getItems().add(Optional.empty());
        for (int hour = 0; hour < HOURS; hour++) {
            when.getItems().add(Optional.of(LocalTime.of(hour, 0)));
        }
        when.setConverter(new Said<>(time -> time.map(LocalTime::toString).orElse(Words.say("channel.testNever"))));
        when.valueProperty().bindBidirectional(entry.testAtProperty());
        VBox box = Texts.field(Words.say("channel.test.daily"), when);
        box.getChildren().add(Texts.wrapped(Words.say("channel.test.daily.hint"), "small", "muted"));
        return box;
    }
}
