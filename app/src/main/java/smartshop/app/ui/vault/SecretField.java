package smartshop.app.ui.vault;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import smartshop.app.ui.Words;

/** Where the passphrase is typed unseen, or instead of it the recovery code in sight: nobody types 28 symbols blindly. */
final class SecretField extends VBox {
    private final PasswordField passphrase = new PasswordField();
    private final TextField code = new TextField();

    /** @param name what the passphrase is called here */
    SecretField(TypedSecret model, String name, Runnable enter) {
        getStyleClass().add("field");
        passphrase.setId("vault-passphrase");
        code.setId("vault-code");
        code.getStyleClass().add("monospace");
        code.setAccessibleText(Words.say("vault.code"));
        code.setPromptText(Words.say("vault.code.hint"));
        Label label = new Label();
        label.getStyleClass().add("strong");
        label.textProperty().bind(model.byCodeProperty().map(byCode -> byCode ? Words.say("vault.code") : name));
        Hyperlink other = new Hyperlink();
        other.setId("vault-other");
        other.textProperty()
                .bind(model.byCodeProperty()
                        .map(byCode -> byCode ? Words.say("vault.usePassphrase") : Words.say("vault.useCode")));
        other.setOnAction(pressed -> {
            model.byCodeProperty().set(!model.byCodeProperty().get());
            other.setVisited(false);
            focusField();
        });
        for (TextField field : new TextField[] {passphrase, code}) {
            field.textProperty().bindBidirectional(model.textProperty());
            field.setOnAction(entered -> enter.run());
            field.managedProperty().bind(field.visibleProperty());
        }
        code.visibleProperty().bind(model.byCodeProperty());
        passphrase.visibleProperty().bind(model.byCodeProperty().not());
        label.setLabelFor(passphrase);
        getChildren().addAll(label, passphrase, code, other);
    }

    /** Puts the keyboard there. */
    void focusField() {
        (code.isVisible() ? code : passphrase).requestFocus();
    }
}
