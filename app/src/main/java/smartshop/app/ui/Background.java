package smartshop.app.ui;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window's second thread, for what would make the picture stutter: the database, the disk. */
final class Background implements Executor, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Background.class);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("window-work").factory());

    @Override
    public void execute(Runnable task) {
        try {
            thread.execute(() -> attempt(task));
        } catch (RejectedExecutionException e) {
            log.debug("The window is closing; a task was left out");
        }
    }

    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("Work for the window failed", e);
        }
    }

    /** Finishes what was asked for. */
    @Override
    public void close() {
        thread.close();
    }
}
