package smartshop.app.ui.settings;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.access.Permission;
import smartshop.app.phone.ShownPhone;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** The section "Phones" of the settings: those that are paired, and a button for another one. */
public final class PhonesSection {
    private final PhonesViewModel model;
    private final Sheets sheets;
    private final VBox rows = new VBox();

    public PhonesSection(PhonesViewModel model, Sheets sheets) {
        this.model = model;
        this.sheets = sheets;
        rows.getStyleClass().add("settings-section");
        model.phones().addListener((InvalidationListener) change -> show());
        show();
    }

    public SettingsView.Section section() {
        return new SettingsView.Section(
                Words.say("phones.title"),
                List.of(
                        Texts.wrapped(Words.say("phones.text"), "muted"),
                        rows,
                        new CheckLine(model.outcomeProperty()),
                        new HBox(another())),
                Permission.PAIRING);
    }

    private void show() {
        rows.getChildren().setAll(model.phones().stream().map(this::row).toList());
    }

    private Node row(ShownPhone phone) {
        Label name = new Label(phone.name());
        name.getStyleClass().add("person-name");
        VBox words = new VBox(name, Texts.wrapped(model.about(phone), "muted"));
        words.getStyleClass().add("person-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        Button remove = new Button(Words.say("phones.remove"));
        remove.setId("phone-remove-" + phone.name());
        remove.getStyleClass().add(Styles.FLAT);
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.setOnAction(pressed -> sheets.ask(
                Words.say("phones.remove.title", phone.name()),
                Words.say("phones.remove.text"),
                Words.say("phones.remove"),
                () -> model.remove(phone.id())));
        HBox row = new HBox(Icons.of(Material2OutlinedMZ.SMARTPHONE, "large", "muted"), words, remove);
        row.getStyleClass().add("person-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button another() {
        Button add = new Button(Words.say("phones.another"), Icons.of(Material2OutlinedAL.ADD, "on-accent"));
        add.setId("phone-another");
        add.getStyleClass().add(Styles.ACCENT);
        add.setOnAction(pressed -> model.open(() -> sheets.show(PhoneSheet.of(model, sheets))));
        return add;
    }
}
