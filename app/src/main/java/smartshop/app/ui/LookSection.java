package smartshop.app.ui;

import atlantafx.base.controls.Tile;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.settings.SettingsView.Section;

/** How the window looks, on the page of settings. */
final class LookSection {
    private LookSection() {}

    static Section of(Look look) {
        return new Section(
                Words.say("settings.window"),
                List.of(
                        tile(
                                "settings-theme",
                                Material2OutlinedAL.BRIGHTNESS_6,
                                Words.say("settings.theme"),
                                Words.say("settings.theme.text"),
                                choice(List.of(Theme.values()), look.themeProperty(), Theme::words)),
                        tile(
                                "settings-text",
                                Material2OutlinedAL.FORMAT_SIZE,
                                Words.say("settings.text"),
                                Words.say("settings.text.text"),
                                choice(SizedSheet.SIZES, look.textSizeProperty(), LookSection::size)),
                        tile(
                                "settings-motion",
                                Material2OutlinedMZ.SLOW_MOTION_VIDEO,
                                Words.say("settings.motion"),
                                Words.say("settings.motion.text"),
                                choice(List.of(Motion.values()), look.motionProperty(), Motion::words))));
    }

    private static String size(int percent) {
        return switch (percent) {
            case 115 -> Words.say("text.larger");
            case 130 -> Words.say("text.large");
            case 150 -> Words.say("text.half");
            default -> Words.say("text.usual");
        };
    }

    private static <T> ComboBox<T> choice(List<T> all, ObjectProperty<T> chosen, Function<T, String> words) {
        ComboBox<T> choice = new ComboBox<>(FXCollections.observableArrayList(all));
        choice.setConverter(new Said<>(words));
        choice.valueProperty().bindBidirectional(chosen);
        return choice;
    }

    private static Tile tile(String id, Ikon icon, String title, String text, ComboBox<?> choice) {
        choice.setId(id);
        Tile tile = new Tile(title, text, Icons.of(icon, "muted"));
        tile.setAction(choice);
        return tile;
    }
}
