package smartshop.app.ui.settings;

import atlantafx.base.controls.Tile;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.channel.Kind;
import smartshop.app.channel.ShownChannel;
import smartshop.app.outbound.Allowed;
import smartshop.app.ui.Check;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** The section "Messages" of the settings: the channels, a button for another one, and the private addresses. */
public final class MessagesSection {
    private final MessagesViewModel model;
    private final Sheets sheets;
    private final ChannelSheets forms;
    private final VBox rows = new VBox();
    private final ObjectProperty<Check> whole = new SimpleObjectProperty<>(Check.NONE);

    public MessagesSection(MessagesViewModel model, Sheets sheets) {
        this.model = model;
        this.sheets = sheets;
        this.forms = new ChannelSheets(model, sheets);
        rows.getStyleClass().add("settings-section");
        model.channels().addListener((InvalidationListener) change -> show());
        show();
    }

    public SettingsView.Section section() {
        return new SettingsView.Section(
                Words.say("messages.title"),
                List.of(
                        Texts.wrapped(Words.say("messages.text"), "muted"),
                        new CheckLine(whole),
                        rows,
                        new CheckLine(model.outcomeProperty()),
                        new HBox(another()),
                        addresses()));
    }

    private void show() {
        whole.set(model.whole());
        rows.getChildren().setAll(model.channels().stream().map(this::row).toList());
    }

    private HBox row(ShownChannel channel) {
        Label name = new Label(channel.name());
        name.getStyleClass().add("person-name");
        VBox words = new VBox(
                name,
                Texts.wrapped(ChannelWords.about(channel), "muted"),
                new CheckLine(new SimpleObjectProperty<>(model.state(channel))));
        words.getStyleClass().add("person-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(
                Icons.of(ChannelWords.icon(channel.kind()), "large", "muted"), words, tried(channel), menu(channel));
        row.getStyleClass().add("person-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button tried(ShownChannel channel) {
        Button test = new Button(Words.say("channel.test"));
        test.setId("channel-test-" + channel.name());
        test.setMinWidth(Region.USE_PREF_SIZE);
        test.disableProperty().bind(model.busyProperty());
        test.setOnAction(pressed -> model.test(channel));
        return test;
    }

    private MenuButton menu(ShownChannel channel) {
        MenuItem change = new MenuItem(Words.say("channel.change"));
        change.setOnAction(chosen -> forms.change(channel));
        MenuItem remove = new MenuItem(Words.say("channel.remove"));
        remove.setOnAction(chosen -> sheets.ask(
                Words.say("channel.remove.title", channel.name()),
                Words.say("channel.remove.text", channel.waiting()),
                Words.say("channel.remove"),
                () -> model.remove(channel.id())));
        MenuButton menu = new MenuButton(Words.say("channel.menu"), null, change, remove);
        menu.setId("channel-menu-" + channel.name());
        menu.getStyleClass().add(Styles.FLAT);
        menu.setMinWidth(Region.USE_PREF_SIZE);
        return menu;
    }

    private MenuButton another() {
        MenuButton add = new MenuButton(Words.say("channel.another"), Icons.of(Material2OutlinedAL.ADD, "on-accent"));
        add.setId("channel-another");
        add.getStyleClass().add(Styles.ACCENT);
        for (Kind kind : model.kinds()) {
            MenuItem item = new MenuItem(ChannelWords.name(kind), Icons.of(ChannelWords.icon(kind)));
            item.setOnAction(chosen -> forms.add(kind));
            add.getItems().add(item);
        }
        return add;
    }

    private Tile addresses() {
        Tile tile = new Tile(
                Words.say("addresses.title"),
                Words.say("addresses.text"),
                Icons.of(Material2OutlinedMZ.ROUTER, "muted"));
        Button open = new Button(Words.say("addresses.open"));
        open.setId("addresses-open");
        open.setOnAction(pressed -> openAddresses());
        tile.setAction(open);
        return tile;
    }

    private void openAddresses() {
        ObjectProperty<Check> said = new SimpleObjectProperty<>(Check.NONE);
        VBox list = new VBox();
        list.getStyleClass().add("settings-section");
        InvalidationListener changed = change -> list.getChildren()
                .setAll(model.allowed().stream()
                        .map(entry -> entry(entry, said))
                        .toList());
        model.allowed().addListener(changed);
        changed.invalidated(model.allowed());
        TextField range = new TextField();
        range.setId("addresses-range");
        TextField pin = new TextField();
        pin.setId("addresses-pin");
        VBox content = new VBox(
                Texts.wrapped(Words.say("addresses.means")),
                list,
                Texts.field(Words.say("addresses.range"), range),
                Texts.field(Words.say("addresses.pin"), pin),
                Texts.wrapped(Words.say("addresses.pin.hint"), "small", "muted"),
                new CheckLine(said));
        content.getStyleClass().add("enrol");
        Button allow = new Button(Words.say("addresses.allow"));
        allow.setId("sheet-do");
        allow.getStyleClass().add(Styles.ACCENT);
        allow.setOnAction(pressed -> model.allow(range.getText(), pin.getText(), said, () -> {
            range.clear();
            pin.clear();
        }));
        Runnable end = () -> model.allowed().removeListener(changed);
        sheets.show(new Sheet(Words.say("addresses.title"), content, List.<Node>of(sheets.cancel(end), allow)));
    }

    private HBox entry(Allowed entry, ObjectProperty<Check> said) {
        String pinned = entry.pin().isPresent() ? Words.say("addresses.pinned") : Words.say("addresses.unpinned");
        VBox words = new VBox(new Label(entry.range().toString()), Texts.wrapped(pinned, "small", "muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button remove = new Button(Words.say("addresses.remove"));
        remove.getStyleClass().add(Styles.FLAT);
        remove.setOnAction(pressed -> model.disallow(entry, said));
        HBox row = new HBox(words, remove);
        row.getStyleClass().add("person-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
