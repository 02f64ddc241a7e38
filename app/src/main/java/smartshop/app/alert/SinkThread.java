package smartshop.app.alert;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.live.Notices;

/** One sink's thread and the alerts that wait for it. */
final class SinkThread implements AutoCloseable {
    /** Each alert holds a scene of some megabytes. A shop does not have this many visits while a popup opens. */
    private static final int WAITING = 32;

    private static final long LAST_WORDS_MS = 3000;
    private static final Logger log = LoggerFactory.getLogger(SinkThread.class);

    private final String name;
    private final AlertSink sink;
    private final Notices notices;
    private final ThreadPoolExecutor thread;
    /** By the alert's number. Guarded by itself. */
    private final LinkedHashMap<UUID, Alert> upgrades = new LinkedHashMap<>();

    SinkThread(String name, AlertSink sink, Notices notices) {
        this.name = name;
        this.sink = sink;
        this.notices = notices;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("alert-" + name).daemon().factory(),
                this::makeRoom);
    }

    /** Never waits: a sink that hangs holds up neither the watch nor the others. What it misses is in the history. */
    void offer(Alert alert) {
        thread.execute(() -> raise(alert));
    }

    /** Of each alert the newest waits until no alert waits. Whatever runs before the queue is empty looks here afterwards. */
    void upgrade(Alert better) {
        synchronized (upgrades) {
            upgrades.put(better.id(), better);
            if (upgrades.size() > WAITING) {
                upgrades.remove(upgrades.firstEntry().getKey());
            }
        }
        if (thread.getQueue().isEmpty() && !thread.isShutdown()) {
            thread.execute(this::deliverUpgrades);
        }
    }

    private void raise(Alert alert) {
        tell(() -> sink.raised(alert));
        deliverUpgrades();
    }

    private void deliverUpgrades() {
        for (Alert better = nextUpgrade(); better != null; better = nextUpgrade()) {
            Alert newest = better;
            tell(() -> sink.upgraded(newest));
        }
    }

    private @Nullable Alert nextUpgrade() {
        synchronized (upgrades) {
            Map.Entry<UUID, Alert> first = thread.getQueue().isEmpty() ? upgrades.pollFirstEntry() : null;
            return first == null ? null : first.getValue();
        }
    }

    private void tell(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | LinkageError e) {
            log.error("Sink {} failed", name, e);
            notices.add("The %s failed for an alert. It is in the history.".formatted(name));
        }
    }

    private void makeRoom(Runnable newest, ThreadPoolExecutor full) {
        if (full.isShutdown()) {
            log.warn("An alert came while the console was closing; sink {} did not get it", name);
            return;
        }
        full.getQueue().poll();
        log.error("Sink {} hangs; its oldest waiting alert gave way to a newer one", name);
        notices.add("The %s does not keep up with the alerts. Every one is in the history.".formatted(name));
        full.execute(newest);
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_WORDS_MS, TimeUnit.MILLISECONDS)) {
                log.warn("Sink {} did not finish", name);
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
