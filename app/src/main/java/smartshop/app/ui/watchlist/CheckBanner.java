package smartshop.app.ui.watchlist;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Words;

/** Asks to check an entry whose alerts were wrong: whose, why, and what can be done. */
final class CheckBanner extends HBox {

    CheckBanner(ListedPerson listed, Consumer<ListedPerson> resume, Consumer<ListedPerson> remove) {
        getStyleClass().add("check-banner");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        Label name = new Label(listed.person().name());
        name.getStyleClass().add("person-name");
        Label why = new Label(Words.say("watchlist.task"));
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(name, why);
        words.getStyleClass().add("person-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Icons.of(Material2OutlinedMZ.WARNING, "warning"),
                        words,
                        button("watchlist-check-resume", Words.say("watchlist.resume"), listed, resume),
                        button("watchlist-check-remove", Words.say("watchlist.remove"), listed, remove));
    }

    private static Button button(String id, String words, ListedPerson listed, Consumer<ListedPerson> act) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add(Styles.BUTTON_OUTLINED);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(pressed -> act.accept(listed));
        return button;
    }
}
