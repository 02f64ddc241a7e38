package smartshop.app.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.live.Notices;
import smartshop.recognition.search.PersonId;

/**
 * The one place that alerts go through: first into the history, which is waited for, then to every sink. An alert that
 * the history cannot take still goes out, with a notice that says so. Any thread may call.
 */
public final class AlertCenter implements AutoCloseable {
    /** A human is called within two seconds even when the disk hangs. */
    private static final long HISTORY_LIMIT_MS = 1000;

    private static final long LAST_WRITES_MS = 3000;
    private static final Logger log = LoggerFactory.getLogger(AlertCenter.class);

    private final AlertHistory history;
    private final Notices notices;
    private final Clock clock;
    private final List<SinkThread> sinks = new CopyOnWriteArrayList<>();
    private final List<SeenAgain> watchers = new CopyOnWriteArrayList<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("alert-history").factory());

    public AlertCenter(AlertHistory history, Notices notices, Clock clock) {
        this.history = history;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Alerts from now on go to the sink as well, on a thread of its own.
     *
     * @param name for the thread and the log, for example {@code popup}
     */
    public void add(String name, AlertSink sink) {
        sinks.add(new SinkThread(name, sink, notices));
    }

    /**
     * Writes the alert down, then hands it to the sinks; the alert's own {@code alertedAt} is replaced by that moment.
     *
     * @return the alert as it went out
     */
    public Alert raise(Alert alert, AlertTrace trace) {
        write(alert.alertedAt(clock.instant()), trace);
        Alert written = alert.alertedAt(clock.instant());
        sinks.forEach(sink -> sink.offer(written));
        return written;
    }

    /** Hands a better shot of an alert that went out to the sinks. The history keeps the score that called. */
    public void upgrade(Alert better) {
        sinks.forEach(sink -> sink.upgrade(better));
    }

    /** Told of every look in which a listed person is before a camera, on the thread that looked: it must not wait. */
    public interface SeenAgain {
        /** @param alert the alert that was raised for this very visitor, followed without a break since; empty if there is none */
        @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
        void seen(PersonId person, UUID camera, String cameraName, Instant at, Optional<UUID> alert);
    }

    public void onSeen(SeenAgain watcher) {
        watchers.add(watcher);
    }

    /** @param at capture time */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public void seen(PersonId person, UUID camera, String cameraName, Instant at, Optional<UUID> alert) {
        watchers.forEach(watcher -> watcher.seen(person, camera, cameraName, at, alert));
    }

    private void write(Alert alert, AlertTrace trace) {
        try {
            writer.submit(() -> history.write(alert, trace)).get(HISTORY_LIMIT_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            log.error("The history did not take an alert within {} ms", HISTORY_LIMIT_MS);
            notices.add("An alert went out before the history had written it down: the disk is slow.");
        } catch (ExecutionException | RejectedExecutionException e) {
            log.error("The history did not take an alert", e);
            notices.add("An alert went out, but could not be written to the history. Check the disk's free space.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the history and the sinks finish what they have, for a few seconds at most. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(LAST_WRITES_MS, TimeUnit.MILLISECONDS)) {
                log.error("The history did not take its last alerts");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sinks.forEach(SinkThread::close);
    }
}
