package smartshop.app.ui.desktop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.desktop.Bell;
import smartshop.app.ui.FxThread;

/** Brings the window to the front when a second start asks. Some desktops only mark it in their bar, so that nothing can take the keyboard from what is typed. */
public final class Front implements Bell.Answer {
    /** Less than a second start waits. */
    private static final int PATIENCE_SECONDS = 4;

    private static final Logger log = LoggerFactory.getLogger(Front.class);

    private final Stage window;

    public Front(Stage window) {
        this.window = window;
    }

    @Override
    public boolean show() throws InterruptedException {
        try {
            return CompletableFuture.supplyAsync(this::brought, FxThread.executor())
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            log.error("The window does not come to the front", e.getCause());
            return false;
        }
    }

    /** What was closed stays closed. */
    private boolean brought() {
        boolean open = window.isShowing();
        if (open) {
            bring(window);
        }
        return open;
    }

    /** On the window's thread. */
    public static void bring(Stage window) {
        window.setIconified(false);
        window.show();
        window.toFront();
        window.requestFocus();
    }
}
