package smartshop.app.ui.vault;

import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.StartDesk;
import smartshop.app.ui.Check;
import smartshop.app.ui.Words;
import smartshop.storage.StorageException;
import smartshop.storage.vault.Secret;
import smartshop.storage.vault.WrongSecretException;

/** Whether SmartShop asks for the passphrase at its start. For the window's thread, but needs no window. */
public final class UnattendedViewModel {
    private static final Logger log = LoggerFactory.getLogger(UnattendedViewModel.class);

    private final StartDesk desk;
    private final Executor background;
    private final Executor window;
    private final WrongTries tries;
    private final TypedSecret typed = new TypedSecret();
    private final ReadOnlyBooleanWrapper byItself = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Check> outcome = new ReadOnlyObjectWrapper<>(Check.NONE);

    /** @param background where Argon2 takes its time, and the operating system's store */
    public UnattendedViewModel(StartDesk desk, Executor background, Executor window, LongSupplier nanos) {
        this.desk = desk;
        this.background = background;
        this.window = window;
        this.tries = new WrongTries(nanos);
        typed.textProperty().subscribe(words -> outcome.set(Check.NONE));
    }

    TypedSecret typed() {
        return typed;
    }

    /** Whether nobody is asked. */
    public ReadOnlyBooleanProperty byItselfProperty() {
        return byItself.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Check> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** What the operating system calls the place where the key would be. */
    public String store() {
        return desk.storeName();
    }

    /** Reads how it is now. */
    public void refresh() {
        background.execute(() -> {
            boolean now = desk.isUnattended();
            window.execute(() -> byItself.set(now));
        });
    }

    void forget() {
        typed.forget();
        outcome.set(Check.NONE);
    }

    /** What was typed shows who wants it. */
    public void askNoMore() {
        String pause = tries.pause();
        if (!pause.isEmpty()) {
            outcome.set(Check.bad(pause));
            return;
        }
        try {
            Secret known = typed.secret();
            work(() -> askNoMore(known));
        } catch (WrongSecretException e) {
            outcome.set(Check.bad(TypedSecret.words(e.why())));
        }
    }

    private Check askNoMore(Secret known) {
        try (known) {
            desk.askNoMore(known);
            return Check.good(Words.say("unattended.on"));
        } catch (WrongSecretException e) {
            window.execute(tries::add);
            return Check.bad(TypedSecret.words(e.why()));
        }
    }

    /** Asks for nothing: it can only get stricter. */
    public void askAgain() {
        work(() -> {
            desk.askAgain();
            return Check.good(Words.say("unattended.off"));
        });
    }

    private void work(Supplier<Check> work) {
        busy.set(true);
        background.execute(() -> {
            Check how = attempt(work);
            boolean now = desk.isUnattended();
            window.execute(() -> {
                typed.forget();
                busy.set(false);
                byItself.set(now);
                outcome.set(how);
            });
        });
    }

    private static Check attempt(Supplier<Check> work) {
        try {
            return work.get();
        } catch (StorageException e) {
            log.error("The way SmartShop starts could not be changed", e);
            return Check.bad(String.valueOf(e.getMessage()));
        }
    }
}
