package smartshop.app.access;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import smartshop.storage.audit.Actor;
import smartshop.storage.staff.StaffMember;

/**
 * Somebody at another device than the console's screen. It ends by itself once the person is removed or may do something else; how long
 * it lasts otherwise is the device's affair. Any thread may call.
 */
public final class RemoteSession {
    private final Access access;
    private final StaffMember member;
    private final UUID device;
    private final AtomicBoolean ended = new AtomicBoolean();

    RemoteSession(Access access, StaffMember member, UUID device) {
        this.access = access;
        this.member = member;
        this.device = device;
    }

    public StaffMember member() {
        return member;
    }

    /** Whether what is done here now is done in this person's name. */
    public boolean holds() {
        return !ended.get() && access.roster().member(member.id()).equals(Optional.of(member));
    }

    /** Who it is, to be handed to what is done now. @throws AccessException if the session is over */
    public Proven proven() {
        if (!holds()) {
            throw new AccessException("Sign in again.");
        }
        return new Proven(
                Optional.of(member), Actor.of(member.id()), access.clock().instant());
    }

    /** Ends it, if it has not ended yet. */
    public void end(Access.Leaving why) {
        if (ended.compareAndSet(false, true)) {
            access.leftElsewhere(member, device, why);
        }
    }
}
