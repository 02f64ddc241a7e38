package smartshop.app.ui.lawful;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.app.ui.lawful.Shown.Kind;

/** Says over a page that nobody is looked for, or who is, and what can be done. Takes no room while all is well. */
final class MatchingBanner extends HBox {
    private final LawfulActions actions;

    MatchingBanner(LawfulViewModel model, LawfulActions actions) {
        this.actions = actions;
        setId("matching-banner");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        model.shownProperty().subscribe(this::show);
    }

    private void show(Shown shown) {
        getChildren().clear();
        setVisible(shown.trying()
                || shown.kind() != Kind.ON && shown.kind() != Kind.EXEMPT && shown.kind() != Kind.UNKNOWN);
        if (shown.kind() == Kind.STOPPED) {
            fill("danger", Material2OutlinedMZ.PAN_TOOL, shown.headline(), shown.words());
            getChildren().add(button("matching-resume", Words.say("lawful.resume"), actions::resume, true));
        } else if (shown.trying()) {
            fill("accent", Material2OutlinedMZ.PERSON_SEARCH, shown.selfTest(), who(shown));
            getChildren().add(button("self-test-end", Words.say("lawful.selfTest.end"), actions::endSelfTest, false));
        } else if (shown.kind() == Kind.LOCKED) {
            fill("warning", Material2OutlinedAL.LOCK, shown.headline(), shown.words());
            getChildren().add(button("self-test", Words.say("lawful.try"), actions.tryOnSelf(), false));
            getChildren().add(button("lawful-open", Words.say("lawful.open"), actions.open(), true));
        } else if (shown.kind() == Kind.DUE) {
            fill("warning", Material2OutlinedAL.EVENT, shown.headline(), shown.words());
            getChildren().add(button("lawful-open", Words.say("lawful.open"), actions.open(), false));
        }
    }

    private static String who(Shown shown) {
        return shown.matching() ? Words.say("lawful.selfTest.text") : Words.say("lawful.selfTest.alone");
    }

    private void fill(String style, Ikon ikon, String headline, String text) {
        getStyleClass().setAll("matching-banner", style);
        Label heading = new Label(headline);
        heading.getStyleClass().add("person-name");
        VBox words = new VBox(heading, Texts.wrapped(text));
        words.getStyleClass().add("person-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Icons.of(ikon, style), words);
    }

    private static Button button(String id, String words, Runnable run, boolean first) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add(first ? Styles.ACCENT : Styles.BUTTON_OUTLINED);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(pressed -> run.run());
        return button;
    }
}
