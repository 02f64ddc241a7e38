package smartshop.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.live.Notices;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Checkpoint;
import smartshop.storage.audit.Checkpoints;
import smartshop.storage.audit.Deed;

/**
 * Records when the console ran, and writes a checkpoint of the audit log every day and at the end. The second folder's copy has a thread of
 * its own: a network drive that does not answer holds up nothing else.
 */
final class AuditDesk implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(AuditDesk.class);
    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofDays(1);

    private static final long LAST_ONE_MS = 5000;

    private final AuditLog audit;
    private final Supplier<Checkpoints> checkpoints;
    private final Notices notices;
    private final Clock clock;
    private final ThreadPoolExecutor copying = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            Thread.ofPlatform().name("audit-copy").daemon().factory());
    private Instant next;

    private AuditDesk(AuditLog audit, Supplier<Checkpoints> checkpoints, Notices notices, Clock clock) {
        this.audit = audit;
        this.checkpoints = checkpoints;
        this.notices = notices;
        this.clock = clock;
        this.next = clock.instant();
    }

    /** The console starts. */
    static AuditDesk open(Database storage, Notices notices, Clock clock) {
        AuditLog audit = storage.audit(Actor.SYSTEM);
        audit.record(Deed.of(Action.CONSOLE_STARTED));
        AuditDesk desk =
                new AuditDesk(audit, () -> storage.checkpoints(storage.second().path()), notices, clock);
        desk.afterTheLast();
        return desk;
    }

    /** A shop's computer that is switched off hard every evening never runs for a day. */
    private void afterTheLast() {
        try {
            checkpoints
                    .get()
                    .newest()
                    .filter(at -> at.isBefore(next)) // the clock may have been wrong
                    .ifPresent(at -> next = at.plus(BETWEEN_CHECKPOINTS));
        } catch (StorageException e) {
            failed(e);
        }
    }

    /** Call often. */
    void check() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(BETWEEN_CHECKPOINTS); // also after a failure: it is said once a day
        try {
            write();
        } catch (StorageException e) {
            failed(e);
        }
    }

    private void write() {
        Checkpoints now = checkpoints.get();
        now.writeHere().ifPresent(written -> {
            try {
                copying.execute(() -> copy(now, written));
            } catch (RejectedExecutionException e) {
                failed(new StorageException(
                        "The audit log's checkpoint does not get to the second folder, which has not answered since the last one. Check the drive.",
                        e));
            }
        });
    }

    private void copy(Checkpoints to, Checkpoint written) {
        try {
            to.copy(written);
        } catch (StorageException e) {
            failed(e);
        }
    }

    private void failed(StorageException e) {
        log.error("No checkpoint of the audit log", e);
        notices.add(String.valueOf(e.getMessage()));
    }

    @Override
    public void close() {
        audit.record(Deed.of(Action.CONSOLE_STOPPED));
        try {
            write();
        } finally {
            copying.shutdown();
        }
        try {
            if (!copying.awaitTermination(LAST_ONE_MS, TimeUnit.MILLISECONDS)) {
                log.error("The second folder does not answer; the last checkpoint of the audit log is not in it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
