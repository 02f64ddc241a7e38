package smartshop.app.ui.act;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import smartshop.app.act.AnnounceSettings;
import smartshop.app.act.DoorSettings;
import smartshop.app.act.HelpSettings;
import smartshop.app.channel.ShownChannel;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Said;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** The sheets on which the owner says who is called for help, and whether a door can be locked. */
public final class SetupSheets {
    private static final List<Integer> SECONDS = List.of(5, 10, 15, 20, 30, 45, 60, 90, 120);

    private final SetupModel model;
    private final Sheets sheets;

    public SetupSheets(SetupModel model, Sheets sheets) {
        this.model = model;
        this.sheets = sheets;
    }

    public void help() {
        model.help(this::help);
    }

    private void help(SetupModel.Help known) {
        TextField name = field("help-name", new TextField(known.settings().name()));
        TextField phone = field("help-phone", new TextField(known.settings().phone()));
        ComboBox<Optional<ShownChannel>> channel = channel(known);
        TextField packs = field("help-packs", new TextField(known.settings().packs()));
        VBox content = new VBox(
                Texts.wrapped(Words.say("help.setup.text"), "muted"),
                Texts.field(Words.say("help.setup.name"), name),
                Texts.field(Words.say("help.setup.phone"), phone),
                Texts.field(Words.say("help.setup.channel"), channel),
                Texts.wrapped(Words.say("help.setup.channel.hint"), "small", "muted"),
                Texts.field(Words.say("help.setup.packs"), packs),
                Texts.wrapped(Words.say("help.setup.packs.hint"), "small", "muted"));
        Supplier<HelpSettings> typed = () -> new HelpSettings(
                name.getText().strip(),
                phone.getText().strip(),
                channel.getValue().map(ShownChannel::id).orElse(null),
                packs.getText().strip());
        show(Words.say("help.setup.title"), content, List.of(), () -> model.save(typed.get(), sheets::close));
    }

    private static ComboBox<Optional<ShownChannel>> channel(SetupModel.Help known) {
        ComboBox<Optional<ShownChannel>> channel = new ComboBox<>();
        channel.setId("help-channel");
        channel.setMaxWidth(Double.MAX_VALUE);
        channel.getItems().add(Optional.empty());
        known.channels().forEach(one -> channel.getItems().add(Optional.of(one)));
        channel.setConverter(
                new Said<>(one -> one.map(ShownChannel::name).orElse(Words.say("help.setup.channel.none"))));
        UUID chosen = known.settings().channel();
        channel.setValue(
                known.channels().stream().filter(one -> one.id().equals(chosen)).findFirst());
        return channel;
    }

    public void announcements() {
        model.announcements(this::announcements);
    }

    private void announcements(AnnounceSettings known) {
        TextField neutral = field("announce-neutral", new TextField(known.neutral()));
        TextField neutralSound = field("announce-neutral-sound", new TextField(known.neutralSound()));
        TextField personal = field("announce-personal", new TextField(known.personal()));
        TextField personalSound = field("announce-personal-sound", new TextField(known.personalSound()));
        TextField url = field("announce-url", new TextField());
        TextField key = field("announce-key", new PasswordField());
        String stays = known.url().isEmpty() ? "" : " " + Words.say("door.setup.stays");
        VBox content = new VBox(
                Texts.wrapped(Words.say("announce.setup.text"), "muted"),
                Texts.field(Words.say("announce.setup.neutral"), neutral),
                Texts.field(Words.say("announce.setup.sound"), neutralSound),
                Texts.field(Words.say("announce.setup.personal"), personal),
                Texts.field(Words.say("announce.setup.sound"), personalSound),
                Texts.field(Words.say("announce.setup.url"), url),
                Texts.wrapped(Words.say("announce.setup.url.hint") + stays, "small", "muted"),
                Texts.field(Words.say("door.setup.key"), key));
        Supplier<AnnounceSettings> typed = () -> new AnnounceSettings(
                neutral.getText().strip(),
                neutralSound.getText().strip(),
                personal.getText().strip(),
                personalSound.getText().strip(),
                url.getText().isBlank() ? known.url() : url.getText().strip(),
                key.getText().isBlank() ? known.key() : key.getText().strip());
        show(Words.say("announce.setup.title"), content, List.of(), () -> model.save(typed.get(), sheets::close));
    }

    public void door() {
        model.door(this::door);
    }

    private void door(DoorSettings known) {
        CheckBox on = tick("door-on", Words.say("door.setup.on"), known.on());
        CheckBox inside = tick("door-inside", Words.say("door.setup.inside"), known.opensFromInside());
        CheckBox noExit = tick("door-no-exit", Words.say("door.setup.noExit"), known.noEscapeRoute());
        TextField url = field("door-url", new TextField());
        TextField key = field("door-key", new PasswordField());
        ComboBox<Integer> seconds = new ComboBox<>();
        seconds.setId("door-seconds");
        seconds.getItems().setAll(SECONDS);
        seconds.setConverter(new Said<>(count -> Words.say("door.setup.seconds.count", count)));
        seconds.setValue(known.seconds());
        Supplier<DoorSettings> typed = () -> new DoorSettings(
                on.isSelected(),
                url.getText().isBlank() ? known.url() : url.getText().strip(),
                key.getText().isBlank() ? known.key() : key.getText().strip(),
                seconds.getValue(),
                inside.isSelected(),
                noExit.isSelected());
        String stays = known.url().isEmpty() ? "" : " " + Words.say("door.setup.stays");
        VBox content = new VBox(
                Texts.wrapped(Words.say("door.setup.text"), "muted"),
                Texts.wrapped(Words.say("door.setup.notFor"), "strong"),
                inside,
                noExit,
                Texts.field(Words.say("door.setup.url"), url),
                Texts.wrapped(Words.say("door.setup.url.hint") + stays, "small", "muted"),
                Texts.field(Words.say("door.setup.key"), key),
                Texts.wrapped(Words.say("door.setup.key.hint") + stays, "small", "muted"),
                Texts.field(Words.say("door.setup.seconds"), seconds),
                on);
        Button tried = new Button(Words.say("door.setup.try"));
        tried.setId("door-try");
        tried.disableProperty().bind(model.busyProperty());
        tried.setOnAction(pressed -> model.tryOut(typed.get()));
        show(Words.say("door.setup.title"), content, List.of(tried), () -> model.save(typed.get(), sheets::close));
    }

    private void show(String title, VBox content, List<Button> more, Runnable save) {
        content.getStyleClass().addAll("enrol", "beside-bar");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("staff-scroll");
        VBox all = new VBox(scroll, new CheckLine(model.outcomeProperty()));
        all.getStyleClass().add("settings-section");
        Button doIt = new Button(Words.say("act.setup.save"));
        doIt.setId("sheet-do");
        doIt.getStyleClass().add(Styles.ACCENT);
        doIt.disableProperty().bind(model.busyProperty());
        doIt.setOnAction(pressed -> save.run());
        List<Node> buttons = new java.util.ArrayList<>(more);
        buttons.add(sheets.cancel());
        buttons.add(doIt);
        sheets.show(new Sheet(title, all, buttons));
    }

    private static TextField field(String id, TextField field) {
        field.setId(id);
        return field;
    }

    private static CheckBox tick(String id, String words, boolean now) {
        CheckBox tick = new CheckBox(words);
        tick.setId(id);
        tick.setSelected(now);
        tick.setWrapText(true);
        tick.setMinHeight(CheckBox.USE_PREF_SIZE);
        return tick;
    }
}
