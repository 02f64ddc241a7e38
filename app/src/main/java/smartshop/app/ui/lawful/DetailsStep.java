package smartshop.app.ui.lawful;

import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** Who answers for it. */
final class DetailsStep extends VBox {

    DetailsStep(WizardForm form) {
        getStyleClass().add("enrol");
        getChildren()
                .addAll(
                        Texts.wrapped(Words.say("wizard.details.text")),
                        field("name", Words.say("wizard.name"), Words.say("wizard.name.hint"), form.name),
                        field(
                                "premises",
                                Words.say("wizard.premises"),
                                Words.say("wizard.premises.hint"),
                                form.premises),
                        field("address", Words.say("wizard.address"), Words.say("wizard.address.hint"), form.address),
                        field("contact", Words.say("wizard.contact"), Words.say("wizard.contact.hint"), form.contact),
                        field("officer", Words.say("wizard.officer"), Words.say("wizard.officer.hint"), form.officer));
    }

    private static VBox field(String id, String words, String hint, StringProperty value) {
        TextField input = new TextField();
        input.setId("wizard-" + id);
        input.setPromptText(hint);
        input.textProperty().bindBidirectional(value);
        return Texts.field(words, input);
    }
}
