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

/** Lets go what is due: as the console starts, and then every half a minute. The shop's days end in the clock's zone. */
public final class RetentionDesk {
    /** A rejected alert goes a minute after its answer, about. */
    private static final Duration BETWEEN = Duration.ofSeconds(30);

    private final Retention retention;
    private final AuditLog audit;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Instant last = Instant.MIN;

    /** @param audit as done by the system */
    RetentionDesk(Retention retention, AuditLog audit, Clock clock) {
        this.retention = retention;
        this.audit = audit;
        this.clock = clock;
    }

    /** Called about twice a second. A clock that is set back must not stop it. */
    void check() {
        Instant now = clock.instant();
        if (!last.equals(Instant.MIN) && Duration.between(last, now).abs().compareTo(BETWEEN) < 0) {
            return;
        }
        last = now;
        int gone = retention.deleteDue(clock.getZone());
        if (gone > 0) {
            audit.record(Deed.of(Action.ALERTS_DELETED).with(Detail.of(Detail.Measure.ALERTS, gone)));
            listeners.forEach(Runnable::run);
        }
    }

    /** The listener is called on any thread when alerts have gone. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
