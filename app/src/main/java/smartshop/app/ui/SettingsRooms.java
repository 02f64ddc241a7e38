package smartshop.app.ui;

import atlantafx.base.controls.Tile;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.ui.settings.SettingsView;
import smartshop.app.ui.settings.SettingsView.Section;

/** The page of settings, wired to the console: each feature adds its section here. */
final class SettingsRooms {
    private final SettingsView page;

    SettingsRooms(Look look) {
        page = new SettingsView(List.of(new Section(Words.say("settings.window"), List.of(theme(look)))));
    }

    private static Tile theme(Look look) {
        ComboBox<Theme> choice = new ComboBox<>(FXCollections.observableArrayList(Theme.values()));
        choice.setId("settings-theme");
        choice.setConverter(new ThemeWords());
        choice.valueProperty().bindBidirectional(look.themeProperty());
        Tile tile = new Tile(
                Words.say("settings.theme"),
                Words.say("settings.theme.text"),
                Icons.of(Material2OutlinedAL.BRIGHTNESS_6, "muted"));
        tile.setAction(choice);
        return tile;
    }

    SettingsView page() {
        return page;
    }

    private static final class ThemeWords extends StringConverter<Theme> {
        @Override
        public String toString(Theme theme) {
            return theme.words();
        }

        @Override
        public Theme fromString(String words) {
            throw new UnsupportedOperationException("Chosen, never typed");
        }
    }
}
