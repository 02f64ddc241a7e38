package smartshop.app.ui.watchlist;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** The third step: what a person gives their word for, and whether the listed one knows. */
final class DeclarationStep extends VBox {

    DeclarationStep(GroundsFields fields, boolean atOnce) {
        getStyleClass().add("enrol");
        getChildren()
                .addAll(
                        Texts.wrapped(Words.say("enrol.declare")),
                        check("enrol-adult", Words.say("enrol.adult"), fields.adultProperty()),
                        check("enrol-not-vulnerable", Words.say("enrol.notVulnerable"), fields.notVulnerableProperty()),
                        fields.noticeFields().node(),
                        Texts.wrapped(
                                atOnce ? Words.say("enrol.then.atOnce") : Words.say("enrol.then.waiting"),
                                "small",
                                "muted"));
    }

    private static CheckBox check(String id, String words, BooleanProperty value) {
        CheckBox box = new CheckBox(words);
        box.setId(id);
        box.setWrapText(true);
        box.setMinHeight(USE_PREF_SIZE);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }
}
