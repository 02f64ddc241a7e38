package smartshop.app.ui;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread beside the window's, for what would make the picture stutter: the database, the disk. So many tasks wait only if
 * the disk hangs; a further one is left out then, and the log says so.
 */
final class Background implements Executor, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Background.class);

    private static final int CAPACITY = 256;

    private final ExecutorService thread;

    Background(String name) {
        thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(CAPACITY),
                Thread.ofPlatform().daemon().name(name).factory());
    }

    @Override
    public void execute(Runnable task) {
        try {
            thread.execute(() -> attempt(task));
        } catch (RejectedExecutionException e) {
            if (thread.isShutdown()) {
                log.debug("The window is closing; a task was left out");
            } else {
                log.warn("The disk does not keep up with the window; a task was left out");
            }
        }
    }

    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("Work for the window failed", e);
        }
    }

    /** Finishes what was asked for, and waits for none of it: for what a drive that is away would keep for minutes. */
    void leave() {
        thread.shutdown();
    }

    /** Finishes what was asked for. */
    @Override
    public void close() {
        thread.close();
    }
}
