package smartshop.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.live.Notices;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.backup.BackupSeal;
import smartshop.storage.backup.Backups;

/**
 * Makes a backup every night, or after the start when the computer was off that night, and keeps the second folder up to
 * date. A failure is said once a day, and tried again every hour.
 */
final class BackupDesk implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(BackupDesk.class);
    /** The start is not held up by it. */
    private static final long LOOK_MINUTES = 2;

    private static final Duration AGAIN = Duration.ofHours(1);
    private static final Duration SAID_AGAIN = Duration.ofDays(1);

    private final Backups backups;
    private final Supplier<Optional<Path>> second;
    private final AuditLog audit;
    private final Notices notices;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("backup").daemon().factory());
    private Instant next = Instant.MIN;
    private final Sayer backup = new Sayer("No backup could be made", this::recordFailure);
    private final Sayer mirror = new Sayer("The backups could not be copied to the second folder", () -> {});

    /**
     * The desk.
     *
     * @param second the second folder, if there is one now
     * @param audit for what SmartShop does by itself
     */
    BackupDesk(Backups backups, Supplier<Optional<Path>> second, AuditLog audit, Notices notices, Clock clock) {
        this.backups = backups;
        this.second = second;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
        thread.scheduleWithFixedDelay(this::check, LOOK_MINUTES, LOOK_MINUTES, TimeUnit.MINUTES);
    }

    /** Makes what is due. On one thread at a time. */
    void check() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        boolean made = attempt(this::makeIfDue, backup, now);
        // That a drive is away, or an older copy rotten, does not mean that there is no backup.
        boolean mirrored = attempt(() -> second.get().ifPresent(backups::mirror), mirror, now);
        if (!made || !mirrored) {
            next = now.plus(AGAIN);
        }
    }

    private boolean attempt(Runnable work, Sayer failed, Instant now) {
        try {
            work.run();
            failed.sayNext = Instant.MIN;
            return true;
        } catch (RuntimeException e) {
            if (now.isBefore(failed.sayNext)) {
                log.debug("{}, still", failed.what, e);
            } else {
                failed.sayNext = now.plus(SAID_AGAIN);
                log.error(failed.what, e);
                notices.add(
                        e instanceof StorageException known
                                ? String.valueOf(known.getMessage())
                                : failed.what + "; the log says why.");
                failed.also.run();
            }
            return false;
        }
    }

    private void makeIfDue() {
        if (backups.due()) {
            make();
        }
    }

    private void make() {
        BackupSeal made = backups.make().seal();
        audit.record(Deed.of(Action.BACKUP_MADE)
                .with(Detail.of(Detail.Measure.PEOPLE, made.people())
                        .and(Detail.of(Detail.Measure.ALERTS, made.alerts()))));
        log.info("A backup was made: {} people, {} alerts", made.people(), made.alerts());
    }

    private void recordFailure() {
        try {
            audit.record(Deed.of(Action.BACKUP_FAILED));
        } catch (StorageException full) {
            log.error("That no backup was made could not be recorded", full);
        }
    }

    /** What is said of one kind of failure, and when again. */
    private static final class Sayer {
        final String what;
        final Runnable also;
        Instant sayNext = Instant.MIN;

        Sayer(String what, Runnable also) {
            this.what = what;
            this.also = also;
        }
    }

    /** A backup that is being made is finished first, or what it wrote would lie about. */
    @Override
    public void close() {
        thread.close();
    }
}
