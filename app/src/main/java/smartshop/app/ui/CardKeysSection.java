package smartshop.app.ui;

import atlantafx.base.controls.Tile;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.ui.settings.SettingsView.Section;

/** The keys of an alert's card, on the page of settings. */
final class CardKeysSection {
    private CardKeysSection() {}

    static Section of(ObjectProperty<CardKeys> keys) {
        Button usual = new Button(Words.say("settings.keys.usual"));
        usual.setId("keys-usual");
        usual.getStyleClass().add(Styles.FLAT);
        usual.setOnAction(pressed -> keys.set(CardKeys.USUAL));
        Tile about = new Tile(
                Words.say("settings.keys.about"),
                Words.say("settings.keys.text"),
                Icons.of(Material2OutlinedAL.KEYBOARD, "muted"));
        about.setAction(usual);
        List<Node> tiles = new ArrayList<>(List.of(about));
        CardKeys.CHOOSABLE.forEach(shortcut -> tiles.add(tile(shortcut, keys)));
        return new Section(Words.say("settings.keys"), tiles);
    }

    private static Tile tile(Shortcut shortcut, ObjectProperty<CardKeys> keys) {
        List<Optional<KeyCode>> letters = Stream.concat(
                        Stream.of(Optional.<KeyCode>empty()),
                        CardKeys.letters().stream().map(Optional::of))
                .toList();
        ComboBox<Optional<KeyCode>> choice = new ComboBox<>(FXCollections.observableArrayList(letters));
        choice.setId("key-" + shortcut.name().toLowerCase(Locale.ROOT));
        choice.setAccessibleText(shortcut.words());
        choice.setConverter(new Said<>(code -> code.map(KeyCode::getName).orElse(Words.say("settings.keys.off"))));
        keys.subscribe(now -> choice.setValue(now.of(shortcut)));
        choice.setOnAction(
                chosen -> keys.set(keys.get().with(shortcut, choice.getValue().orElse(null))));
        Tile tile = new Tile(shortcut.words(), null);
        tile.setAction(choice);
        return tile;
    }
}
