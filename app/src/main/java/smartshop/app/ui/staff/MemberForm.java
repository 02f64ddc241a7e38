package smartshop.app.ui.staff;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import smartshop.app.ui.Check;
import smartshop.app.ui.Words;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.SecretRules;
import smartshop.storage.vault.PassphraseRules;

/** What is typed of somebody who works here. JavaFX keeps secrets as Strings, so they are dropped soon. */
public final class MemberForm {
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.GUARD);
    private final StringProperty present = new SimpleStringProperty("");
    private final StringProperty secret = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private final ObjectProperty<Check> outcome = new SimpleObjectProperty<>(Check.NONE);
    private final Set<UUID> cameras = new HashSet<>();

    MemberForm() {
        name.subscribe(typed -> outcome.set(Check.NONE));
        present.subscribe(typed -> outcome.set(Check.NONE));
        secret.subscribe(typed -> outcome.set(Check.NONE));
        again.subscribe(typed -> outcome.set(Check.NONE));
    }

    public StringProperty nameProperty() {
        return name;
    }

    public ObjectProperty<Role> roleProperty() {
        return role;
    }

    /** The secret that one has, of who changes one's own. */
    public StringProperty presentProperty() {
        return present;
    }

    public StringProperty secretProperty() {
        return secret;
    }

    public StringProperty againProperty() {
        return again;
    }

    public ObjectProperty<Check> outcomeProperty() {
        return outcome;
    }

    /** The only ones that the person sees; empty: all. */
    Set<UUID> cameras() {
        return cameras;
    }

    BooleanBinding secretMissing() {
        return Bindings.createBooleanBinding(
                () -> secret.get().isEmpty() || again.get().isEmpty(), secret, again);
    }

    /** Hands the secret over, or says what speaks against it. The receiver wipes it. */
    void withSecret(Consumer<char[]> receiver) {
        char[] typed = secret.get().toCharArray();
        Optional<String> objection = secret.get().equals(again.get())
                ? SecretRules.objection(typed).map(MemberForm::words)
                : Optional.of(Words.say("staff.secret.differ"));
        if (objection.isPresent()) {
            Arrays.fill(typed, '\0');
            outcome.set(Check.bad(objection.get()));
            return;
        }
        forget();
        receiver.accept(typed);
    }

    private static String words(SecretRules.Objection objection) {
        return switch (objection) {
            case PIN_TOO_SHORT -> Words.say("staff.secret.pinShort", SecretRules.FEWEST_DIGITS);
            case PIN_OBVIOUS -> Words.say("staff.secret.pinObvious");
            case PASSPHRASE_TOO_SHORT -> Words.say("staff.secret.short", PassphraseRules.FEWEST_CHARACTERS);
            case PASSPHRASE_TOO_LONG -> Words.say("staff.secret.long", PassphraseRules.MOST_CHARACTERS);
            case PASSPHRASE_OBVIOUS -> Words.say("staff.secret.obvious");
        };
    }

    private void forget() {
        present.set("");
        secret.set("");
        again.set("");
    }
}
