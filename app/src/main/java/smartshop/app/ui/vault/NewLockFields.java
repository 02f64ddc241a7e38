package smartshop.app.ui.vault;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import smartshop.app.ui.Words;
import smartshop.app.ui.vault.ProtectViewModel.Guard;
import smartshop.storage.vault.Passphrase;
import smartshop.storage.vault.PassphraseRules;
import smartshop.storage.vault.RecoveryCode;
import smartshop.storage.vault.WrongSecretException;

/** What the owner types who wants a new passphrase or a new recovery code. */
final class NewLockFields {
    private final TypedSecret known = new TypedSecret();
    private final BooleanProperty codeOnly = new SimpleBooleanProperty();
    private final StringProperty chosen = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");

    /** The present passphrase or code, where there is one. */
    TypedSecret known() {
        return known;
    }

    /** Whether the passphrase stays, and only a new recovery code is wanted. */
    BooleanProperty codeOnlyProperty() {
        return codeOnly;
    }

    StringProperty chosenProperty() {
        return chosen;
    }

    StringProperty againProperty() {
        return again;
    }

    void onTyping(Runnable listener) {
        for (StringProperty text : List.of(known.textProperty(), chosen, again)) {
            text.subscribe(words -> listener.run());
        }
    }

    /** Whether something has yet to be typed. */
    BooleanBinding incompleteBinding(ObservableValue<Guard> guard) {
        return Bindings.createBooleanBinding(
                () -> switch (guard.getValue()) {
                    case UNKNOWN -> true;
                    case NONE -> unchosen();
                    case PASSPHRASE -> known.textProperty().get().isEmpty() || !codeOnly.get() && unchosen();
                },
                guard,
                known.textProperty(),
                codeOnly,
                chosen,
                again);
    }

    private boolean unchosen() {
        return chosen.get().isEmpty() || again.get().isEmpty();
    }

    /** Why the new passphrase cannot be taken, in words. */
    Optional<String> objection() {
        if (codeOnly.get()) {
            return Optional.empty();
        }
        if (!chosen.get().equals(again.get())) {
            return Optional.of(Words.say("protect.differ"));
        }
        char[] typed = chosen.get().toCharArray();
        try {
            return PassphraseRules.objection(typed).map(NewLockFields::words);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private static String words(PassphraseRules.Objection objection) {
        return switch (objection) {
            case TOO_SHORT -> Words.say("protect.short", PassphraseRules.FEWEST_CHARACTERS);
            case TOO_LONG -> Words.say("protect.long", PassphraseRules.MOST_CHARACTERS);
            case OBVIOUS -> Words.say("protect.obvious");
        };
    }

    /**
     * All of it.
     *
     * @param first whether there is no passphrase yet, so that none was asked for
     * @throws WrongSecretException if the present recovery code has a typing mistake
     */
    NewLockWish wish(boolean first) throws WrongSecretException {
        return new NewLockWish(
                first ? null : known.secret(),
                codeOnly.get() ? null : passphrase(),
                first || codeOnly.get() ? RecoveryCode.random() : null);
    }

    private Passphrase passphrase() {
        char[] typed = chosen.get().toCharArray();
        try {
            return new Passphrase(typed);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    void forget() {
        known.byCodeProperty().set(false);
        known.forget();
        codeOnly.set(false);
        chosen.set("");
        again.set("");
    }
}
