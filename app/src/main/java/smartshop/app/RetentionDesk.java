package smartshop.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.history.Retention;

/**
 * Lets go what is due, every half a minute. The shop's days end in the clock's zone. {@link ClockGuard} says when the clock may be
 * believed.
 */
public final class RetentionDesk {
    /** A rejected alert goes a minute after its answer, about. */
    private static final Duration BETWEEN = Duration.ofSeconds(30);

    private final Retention retention;
    private final AuditLog audit;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ClockGuard guard;
    private final List<Runnable> further = new CopyOnWriteArrayList<>();
    private Instant next;

    /** @param audit as done by the system */
    RetentionDesk(Retention retention, AuditLog audit, Clock clock, ClockGuard guard) {
        this.retention = retention;
        this.audit = audit;
        this.clock = clock;
        this.guard = guard;
        this.next = clock.instant();
    }

    /** Called about twice a second. */
    void check() {
        Instant now = clock.instant();
        boolean due = !now.isBefore(next) || next.isAfter(now.plus(BETWEEN)); // also if it was set back by years
        if (guard.trusted() && due) {
            next = now.plus(BETWEEN);
            letGo();
        }
    }

    private void letGo() {
        int gone = retention.deleteDue(clock.getZone());
        if (gone > 0) {
            audit.record(Deed.of(Action.ALERTS_DELETED).with(Detail.of(Detail.Measure.ALERTS, gone)));
            listeners.forEach(Runnable::run);
        }
        further.forEach(Runnable::run);
    }

    /** What else goes by the clock: called every half a minute, while the clock may be believed. */
    void also(Runnable deletion) {
        further.add(deletion);
    }

    /** The listener is called on any thread when alerts have gone. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
