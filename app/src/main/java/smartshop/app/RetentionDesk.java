package smartshop.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.history.Retention;

/**
 * Lets go what is due, every half a minute. The shop's days end in the clock's zone. A clock that is wrong must not let
 * everything go at once: after the start, and after a leap of more than a day, it is given time to be set right.
 */
public final class RetentionDesk {
    private static final Logger log = LoggerFactory.getLogger(RetentionDesk.class);

    /** A rejected alert goes a minute after its answer, about. */
    private static final Duration BETWEEN = Duration.ofSeconds(30);

    /** A computer with an empty battery asks the network for the time within minutes. */
    private static final Duration AFTER_START = Duration.ofMinutes(5);

    private static final Duration LEAP = Duration.ofDays(1);
    private static final Duration AFTER_LEAP = Duration.ofHours(1);

    private final Retention retention;
    private final AuditLog audit;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Instant last;
    private Instant next;

    /** @param audit as done by the system */
    RetentionDesk(Retention retention, AuditLog audit, Clock clock) {
        this.retention = retention;
        this.audit = audit;
        this.clock = clock;
        this.last = clock.instant();
        this.next = last.plus(AFTER_START);
    }

    /** Called about twice a second. */
    void check() {
        Instant now = clock.instant();
        Duration since = Duration.between(last, now);
        last = now;
        if (since.compareTo(LEAP) > 0) {
            next = now.plus(AFTER_LEAP);
            log.info("The clock leapt ahead, or the computer slept: what is due goes in an hour");
        } else if (since.isNegative()) {
            next = now.plus(BETWEEN); // also if it was set back by years
        }
        if (!now.isBefore(next)) {
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
    }

    /** The listener is called on any thread when alerts have gone. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
