package smartshop.app.access;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Deed;

/**
 * Lets somebody look at a page who may, and records it once for each signing in; where nobody has set up people, once while the window is
 * open: the second time would say nothing that the first does not. Any thread may call.
 */
public final class Viewing {
    private final Access access;
    private final Permission permission;
    private final Action action;
    private final AtomicReference<@Nullable Session> recorded = new AtomicReference<>();

    public Viewing(Access access, Permission permission, Action action) {
        this.access = access;
        this.permission = permission;
        this.action = action;
    }

    /** Whether who is signed in may look now. */
    public boolean allowed() {
        return access.may(permission);
    }

    /** @throws smartshop.storage.StorageException if one may not, or it cannot be recorded; then show nothing */
    public void begins() {
        access.require(permission);
        Session now = access.session();
        if (!now.equals(recorded.get())) {
            access.audit().record(Deed.of(action));
            recorded.set(now);
        }
    }
}
