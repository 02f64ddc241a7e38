package smartshop.app.ui;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** How long the window's thread lets a task wait that somebody hands it, asked a hundred times a second. */
final class FxPauses implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMillis(10);

    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("window-pauses").daemon().factory());

    void begin() {
        asking.scheduleAtFixedRate(this::ask, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void ask() {
        long asked = System.nanoTime();
        FxThread.run(() -> nanos.add(System.nanoTime() - asked));
    }

    /** Milliseconds, the shortest first. */
    double[] sorted() {
        double[] sorted = nanos.stream().mapToDouble(value -> value / 1e6).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
