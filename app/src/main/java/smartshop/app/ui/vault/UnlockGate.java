package smartshop.app.ui.vault;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import smartshop.app.Unlocking;
import smartshop.app.ui.FxThread;
import smartshop.storage.StorageException;
import smartshop.storage.vault.Vault;
import smartshop.storage.vault.VaultLock;

/** Makes who opens the console wait until somebody has unlocked the vault in the window. For one opening. */
public final class UnlockGate implements Unlocking, AutoCloseable {
    private final CompletableFuture<Vault> opened = new CompletableFuture<>();
    private final Consumer<Node> show;
    private final Executor background;
    /** The window's thread has it. */
    private @Nullable UnlockPage page;

    /**
     * The gate.
     *
     * @param show puts the page into the window, on the window's thread
     * @param background where Argon2 takes its time
     */
    public UnlockGate(Consumer<Node> show, Executor background) {
        this.show = show;
        this.background = background;
    }

    /** @throws java.util.concurrent.CancellationException if the window is closed instead */
    @Override
    public Vault unlock(VaultLock lock) {
        FxThread.run(() -> ask(lock));
        try {
            return opened.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StorageException unusable ? unusable : e;
        }
    }

    private void ask(VaultLock lock) {
        if (opened.isDone()) {
            return; // the window was closed before
        }
        UnlockPage asking = new UnlockPage(new UnlockViewModel(
                lock, this::opened, opened::completeExceptionally, background, FxThread.executor(), System::nanoTime));
        page = asking;
        show.accept(asking);
        asking.focusField();
    }

    private void opened(Vault vault) {
        opened.complete(vault);
        stop();
    }

    private void stop() {
        if (page != null) {
            page.stop();
        }
    }

    /** Nobody waits any more. On the window's thread. */
    @Override
    public void close() {
        opened.cancel(false);
        stop();
    }
}
