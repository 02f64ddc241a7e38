package smartshop.app.ui.vault;

import java.util.Arrays;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import smartshop.app.ui.Words;
import smartshop.storage.vault.Passphrase;
import smartshop.storage.vault.RecoveryCode;
import smartshop.storage.vault.Secret;
import smartshop.storage.vault.WrongSecretException;

/** The passphrase or the recovery code, as it is being typed. JavaFX keeps it as a String, so it is dropped soon. */
public final class TypedSecret {
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty byCode = new SimpleBooleanProperty();

    TypedSecret() {
        byCode.subscribe(changed -> forget());
    }

    public StringProperty textProperty() {
        return text;
    }

    /** Whether it is the recovery code. */
    public BooleanProperty byCodeProperty() {
        return byCode;
    }

    /** @throws WrongSecretException if it is a recovery code with a typing mistake */
    Secret secret() throws WrongSecretException {
        char[] typed = text.get().toCharArray();
        try {
            return byCode.get() ? RecoveryCode.typed(typed) : new Passphrase(typed);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    void forget() {
        text.set("");
    }

    static String words(WrongSecretException.Why why) {
        return switch (why) {
            case PASSPHRASE -> Words.say("vault.wrong.passphrase");
            case RECOVERY_CODE -> Words.say("vault.wrong.code");
            case MISTYPED_CODE -> Words.say("vault.wrong.mistyped");
        };
    }
}
