package smartshop.app.ui.vault;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import smartshop.app.ui.Check;
import smartshop.storage.StorageException;
import smartshop.storage.vault.Secret;
import smartshop.storage.vault.Vault;
import smartshop.storage.vault.VaultLock;
import smartshop.storage.vault.WrongSecretException;

/** Asks for the owner's passphrase until it is right. For the window's thread, but needs no window. */
public final class UnlockViewModel {
    private final VaultLock lock;
    private final Consumer<Vault> opened;
    private final Consumer<StorageException> failed;
    private final Executor background;
    private final Executor window;
    private final WrongTries tries;
    private final TypedSecret typed = new TypedSecret();
    private final ReadOnlyObjectWrapper<Check> outcome = new ReadOnlyObjectWrapper<>(Check.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper pause = new ReadOnlyStringWrapper("");

    /**
     * The page's model.
     *
     * @param opened gets the open vault, once
     * @param failed told if the key's file cannot be used at all, so that asking again is of no use
     * @param background where Argon2 takes its time
     */
    public UnlockViewModel(
            VaultLock lock,
            Consumer<Vault> opened,
            Consumer<StorageException> failed,
            Executor background,
            Executor window,
            LongSupplier nanos) {
        this.lock = lock;
        this.opened = opened;
        this.failed = failed;
        this.background = background;
        this.window = window;
        this.tries = new WrongTries(nanos);
        typed.byCodeProperty().subscribe(changed -> outcome.set(Check.NONE));
        typed.textProperty().subscribe(words -> outcome.set(Check.NONE));
    }

    public TypedSecret typed() {
        return typed;
    }

    /** What was wrong with the last try. */
    public ReadOnlyObjectProperty<Check> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** A try is under way. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** How long the next try has to wait; empty if it may be now. */
    public ReadOnlyStringProperty pauseProperty() {
        return pause.getReadOnlyProperty();
    }

    BooleanBinding unreadyBinding() {
        return Bindings.createBooleanBinding(
                () -> busy.get()
                        || !pause.get().isEmpty()
                        || typed.textProperty().get().isEmpty(),
                busy,
                pause,
                typed.textProperty());
    }

    /** Twice a second, for the pause. */
    public void tick() {
        pause.set(tries.pause());
    }

    /** Tries what was typed. Does nothing while another try or a pause is under way. */
    public void unlock() {
        tick();
        if (unreadyBinding().get()) {
            return;
        }
        outcome.set(Check.NONE);
        try {
            Secret secret = typed.secret();
            busy.set(true);
            background.execute(() -> attempt(secret));
        } catch (WrongSecretException e) { // mistyped: it stays there to be mended, and nothing was guessed
            outcome.set(Check.bad(TypedSecret.words(e.why())));
        }
    }

    private void attempt(Secret secret) {
        try (secret) {
            Vault vault = lock.open(secret);
            window.execute(() -> {
                typed.forget();
                opened.accept(vault);
            });
        } catch (WrongSecretException e) {
            window.execute(() -> refused(e.why()));
        } catch (StorageException e) {
            window.execute(() -> failed.accept(e));
        }
    }

    private void refused(WrongSecretException.Why why) {
        tries.add();
        typed.forget();
        busy.set(false);
        outcome.set(Check.bad(TypedSecret.words(why)));
        tick();
    }
}
