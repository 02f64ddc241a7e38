package smartshop.app.ui.repair;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import smartshop.app.repair.Remedy;
import smartshop.app.repair.Trouble;
import smartshop.app.ui.FxThread;

/** Makes who opens the console wait until somebody has said in the window what is to be done about a trouble. */
public final class RepairGate implements AutoCloseable {
    private final Consumer<Node> show;
    private final Clock clock;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    /** The window's thread has it. */
    private @Nullable RepairPage page;

    /**
     * The gate.
     *
     * @param show puts the page into the window, on the window's thread
     * @param clock with the zone in which times are shown
     */
    public RepairGate(Consumer<Node> show, Clock clock) {
        this.show = show;
        this.clock = clock;
    }

    /** Waits. Nothing is done if the window is closed instead. */
    public Remedy remedy(Trouble trouble) {
        CompletableFuture<Remedy> chosen = new CompletableFuture<>();
        closed.thenRun(() -> chosen.complete(new Remedy.Leave()));
        FxThread.run(() -> ask(trouble, chosen));
        return chosen.join();
    }

    private void ask(Trouble trouble, CompletableFuture<Remedy> chosen) {
        if (chosen.isDone()) {
            return; // the window was closed before
        }
        RepairPage asking = new RepairPage(new RepairViewModel(
                trouble,
                remedy -> {
                    stop();
                    chosen.complete(remedy);
                },
                clock));
        page = asking;
        show.accept(asking);
    }

    private void stop() {
        if (page != null) {
            page.stop();
        }
    }

    /** Nobody waits any more. On the window's thread. */
    @Override
    public void close() {
        closed.complete(null);
        stop();
    }
}
