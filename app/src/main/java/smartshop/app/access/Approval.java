package smartshop.app.access;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import smartshop.storage.staff.StaffId;

/**
 * That what takes two people was agreed to by two, or why by one. Only {@link FourEyes} makes it, so an operation that takes one as
 * parameter has no way around. It is good once, for what it was asked for, while the first person is signed in.
 */
public final class Approval {
    private final Session session;
    private final Optional<StaffId> first;
    private final Optional<StaffId> second;
    private final Permission permission;
    private final Instant at;
    private final String aloneBecause;
    private final String what;
    private final AtomicBoolean spent = new AtomicBoolean();

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    Approval(
            Session session,
            Optional<StaffId> first,
            Optional<StaffId> second,
            Permission permission,
            Instant at,
            String aloneBecause,
            String what) {
        this.session = session;
        this.first = first;
        this.second = second;
        this.permission = permission;
        this.at = at;
        this.aloneBecause = aloneBecause;
        this.what = what;
    }

    /** Who wanted it; empty where nobody has set up people. */
    public Optional<StaffId> first() {
        return first;
    }

    /** Who agreed, never the first; empty if it was one person's. */
    public Optional<StaffId> second() {
        return second;
    }

    public Permission permission() {
        return permission;
    }

    public Instant at() {
        return at;
    }

    /** Whether nobody else agreed: in one-person mode, or where nobody has set up people. */
    public boolean byOnePerson() {
        return second.isEmpty();
    }

    /** The recorded reason of one-person mode; empty otherwise. */
    public String aloneBecause() {
        return aloneBecause;
    }

    /** Whether the second person, if there is one, agreed to just this, in these words. */
    boolean isFor(String deed) {
        return byOnePerson() || what.equals(deed);
    }

    void spend(Permission wanted, Session now) {
        if (permission != wanted || !session.equals(now)) {
            throw new AccessException("The second person agreed to something else, or in another session. Ask again.");
        }
        if (!spent.compareAndSet(false, true)) {
            throw new AccessException("What the second person agreed to has been done. Ask again for more.");
        }
    }
}
