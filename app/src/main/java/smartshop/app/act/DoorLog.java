package smartshop.app.act;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;

/** Writes each step about the door into the audit log. */
final class DoorLog {
    private static final Logger log = LoggerFactory.getLogger(DoorLog.class);

    private final AuditLog audit;

    DoorLog(AuditLog audit) {
        this.audit = audit;
    }

    /** @throws StorageException if the disk does not take it: then nothing is locked */
    void step(Action action, UUID alert, Actor by) {
        audit.by(by).record(Deed.of(action, alert));
    }

    /** What is safe is done whether or not it can be written down. */
    void safely(Action action, UUID alert, Actor by, Why why) {
        safely(Deed.of(action, alert), by, why);
    }

    /** About no alert. */
    void safely(Action action, Actor by, Why why) {
        safely(Deed.of(action), by, why);
    }

    private void safely(Deed deed, Actor by, Why why) {
        try {
            audit.by(by).record(deed.with(Detail.of(why)));
        } catch (StorageException e) {
            log.error(
                    "What was done about the door could not be recorded: {} {}",
                    deed.action().code(),
                    why,
                    e);
        }
    }
}
