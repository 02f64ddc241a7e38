package smartshop.app.ui;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The only way from other threads to the window's thread. */
public final class FxThread {
    private FxThread() {}

    /** Runs the task on the window's thread: at once when called there, else soon. After the window's end it is dropped. */
    public static void run(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }

    /** The same, for view models, which know no window. */
    public static Executor executor() {
        return FxThread::run;
    }
}
