package smartshop.app.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;

/**
 * Records that somebody looked at a page, once while the window is open: as long as nobody signs in, the second time
 * would say nothing that the first does not. Any thread may call.
 */
public final class Viewing {
    private final AuditLog audit;
    private final Action action;
    private final AtomicBoolean recorded = new AtomicBoolean();

    public Viewing(AuditLog audit, Action action) {
        this.audit = audit;
        this.action = action;
    }

    /** @throws smartshop.storage.StorageException if it cannot be recorded; then show nothing */
    public void begins() {
        if (recorded.get()) {
            return;
        }
        audit.record(Deed.of(action));
        recorded.set(true);
    }
}
