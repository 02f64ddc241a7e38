package smartshop.app.ui.vault;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.ui.Check;
import smartshop.app.ui.Words;
import smartshop.storage.StorageException;
import smartshop.storage.vault.RecoveryCode;
import smartshop.storage.vault.VaultLock;
import smartshop.storage.vault.WrongSecretException;

/**
 * Sets and changes the owner's passphrase and the recovery code. Nothing is in use before the owner has typed the new code
 * back from paper. For the window's thread, but needs no window.
 */
public final class ProtectViewModel {
    private static final Logger log = LoggerFactory.getLogger(ProtectViewModel.class);

    private final VaultLock lock;
    private final Consumer<VaultLock.NewLock> use;
    private final Executor background;
    private final Executor window;
    private final ReadOnlyObjectWrapper<Guard> guard = new ReadOnlyObjectWrapper<>(Guard.UNKNOWN);
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.CLOSED);
    private final ReadOnlyObjectWrapper<Check> outcome = new ReadOnlyObjectWrapper<>(Check.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final NewLockFields fields = new NewLockFields();
    private final WrongTries tries;
    private final StringProperty typedBack = new SimpleStringProperty("");
    private @Nullable RecoveryCode code;
    private VaultLock.@Nullable NewLock made;
    /** What the background is at work on; null if nobody waits for it any more. */
    private @Nullable NewLockWish awaited;

    /** Whether there is a passphrase. */
    public enum Guard {
        UNKNOWN,
        NONE,
        PASSPHRASE
    }

    /** Where the owner is. */
    public enum Step {
        CLOSED,
        /** What is wished. */
        FORM,
        /** The new recovery code is shown, this once. */
        CODE,
        /** It is typed back. */
        TYPE_BACK,
        DONE
    }

    /**
     * The sheets' model.
     *
     * @param use takes a lock that was made into use, in the background
     * @param background where Argon2 takes its time, once for each secret that is tried or made
     */
    public ProtectViewModel(
            VaultLock lock, Consumer<VaultLock.NewLock> use, Executor background, Executor window, LongSupplier nanos) {
        this.lock = lock;
        this.use = use;
        this.background = background;
        this.window = window;
        this.tries = new WrongTries(nanos);
        fields.onTyping(() -> outcome.set(Check.NONE));
        typedBack.subscribe(words -> outcome.set(Check.NONE));
    }

    public ReadOnlyObjectProperty<Guard> guardProperty() {
        return guard.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Check> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What the owner fills in first. */
    NewLockFields fields() {
        return fields;
    }

    public StringProperty typedBackProperty() {
        return typedBack;
    }

    /** The new code in its groups; empty if there is none. */
    String code() {
        return code == null ? "" : code.printed();
    }

    BooleanBinding incompleteBinding() {
        return fields.incompleteBinding(guard).or(busy);
    }

    /** Reads whether there is a passphrase. */
    public void refresh() {
        background.execute(() -> {
            Guard now = lock.isLocked() ? Guard.PASSPHRASE : Guard.NONE;
            window.execute(() -> guard.set(now));
        });
    }

    /** Begins. */
    public void open() {
        forget();
        step.set(Step.FORM);
    }

    /** Ends; what was not finished has changed nothing. */
    public void close() {
        forget();
        step.set(Step.CLOSED);
    }

    private void forget() {
        fields.forget();
        typedBack.set("");
        outcome.set(Check.NONE);
        busy.set(false);
        if (code != null) {
            code.close();
        }
        code = null;
        made = null;
        awaited = null;
    }

    /** Makes the new lock, and shows its code if it has a new one; else takes it into use. */
    public void prepare() {
        Optional<String> objection = fields.objection().or(this::pause);
        if (objection.isPresent()) {
            outcome.set(Check.bad(objection.get()));
            return;
        }
        try {
            NewLockWish wish = fields.wish(guard.get() == Guard.NONE);
            busy.set(true);
            awaited = wish;
            background.execute(() -> make(wish));
        } catch (WrongSecretException e) {
            outcome.set(Check.bad(TypedSecret.words(e.why())));
        }
    }

    private Optional<String> pause() {
        return Optional.of(tries.pause()).filter(words -> !words.isEmpty());
    }

    /** In the background. */
    private void make(NewLockWish wish) {
        try {
            VaultLock.NewLock lockMade = wish.make(lock);
            window.execute(() -> made(wish, lockMade));
        } catch (WrongSecretException e) {
            window.execute(() -> {
                tries.add();
                failed(wish, TypedSecret.words(e.why()));
            });
        } catch (StorageException e) {
            log.error("The passphrase could not be changed", e);
            window.execute(() -> failed(wish, String.valueOf(e.getMessage())));
        }
    }

    private void made(NewLockWish wish, VaultLock.NewLock lockMade) {
        if (wish != awaited) { // cancelled meanwhile
            wish.forgetCode();
            return;
        }
        forget();
        code = wish.code();
        made = lockMade;
        if (code == null) {
            use();
        } else {
            step.set(Step.CODE);
        }
    }

    private void failed(NewLockWish wish, String words) {
        if (wish == awaited) {
            failed(words);
        }
    }

    private void failed(String words) {
        busy.set(false);
        outcome.set(Check.bad(words));
    }

    /** From the code to where it is typed back. */
    public void typeBack() {
        outcome.set(Check.NONE);
        typedBack.set("");
        step.set(Step.TYPE_BACK);
    }

    /** From there to the code again. */
    public void showCode() {
        outcome.set(Check.NONE);
        step.set(Step.CODE);
    }

    /** Takes the new lock into use if the code was typed back right. */
    public void confirm() {
        if (!busy.get() && typedRight()) {
            use();
        }
    }

    private void use() {
        VaultLock.NewLock lockMade = made;
        if (lockMade != null) {
            busy.set(true);
            background.execute(() -> use(lockMade));
        }
    }

    private boolean typedRight() {
        char[] typed = typedBack.get().toCharArray();
        try (RecoveryCode read = RecoveryCode.typed(typed)) {
            if (code != null && code.same(read)) {
                return true;
            }
            outcome.set(Check.bad(Words.say("protect.otherCode")));
        } catch (WrongSecretException e) {
            outcome.set(Check.bad(Words.say("protect.mistyped")));
        } finally {
            Arrays.fill(typed, '\0');
        }
        return false;
    }

    private void use(VaultLock.NewLock lockMade) {
        try {
            use.accept(lockMade);
            window.execute(this::done);
        } catch (StorageException e) {
            log.error("The passphrase could not be taken into use", e);
            window.execute(() -> failed(String.valueOf(e.getMessage())));
        }
    }

    private void done() {
        forget();
        guard.set(Guard.PASSPHRASE);
        step.set(Step.DONE);
    }

    /** Says how keeping the code on paper or in a file went. */
    void kept(Check how) {
        outcome.set(how);
    }

    /** Whether a copy of the code would lie beside what it opens. */
    boolean guards(Path file) {
        return lock.guards(file);
    }
}
