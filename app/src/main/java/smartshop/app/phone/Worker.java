package smartshop.app.phone;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few threads for what waits for the disk, for a secret to be compared or for a picture; none while no phone asks. */
final class Worker implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    private static final long IDLE_SECONDS = 30;

    private final ThreadPoolExecutor threads;

    /** @param most so many tasks wait; a further one is refused */
    Worker(String name, int count, int most) {
        threads = new ThreadPoolExecutor(
                count,
                count,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(most),
                Thread.ofPlatform().name(name, 0).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /** @return whether it will be done */
    boolean take(Runnable task) {
        try {
            threads.execute(() -> attempt(task));
            return true;
        } catch (RejectedExecutionException e) {
            log.debug("Phones ask for more than there is time for, or the console closes");
            return false;
        }
    }

    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("Something that a phone asked for failed", e);
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
