package smartshop.app.access;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import smartshop.storage.Database;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.settings.Settings;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.Roster;
import smartshop.storage.staff.SignIn;
import smartshop.storage.staff.Staff;
import smartshop.storage.staff.StaffId;
import smartshop.storage.staff.StaffMember;

/** Where people are added, changed and removed, by who may, and it is recorded. Any thread may call. */
public final class StaffDesk {
    /** Long enough to serve a customer, short enough for who walks behind the counter. */
    public static final Duration USUAL_IDLE = Duration.ofMinutes(5);

    private static final String IDLE = "access.idle-minutes";

    private final Staff staff;
    private final Settings settings;
    private final Access access;

    public StaffDesk(Database storage, Access access) {
        this.staff = storage.staff();
        this.settings = storage.settings();
        this.access = access;
    }

    /**
     * Lets somebody in from now on. After the first, who is an owner, whoever is at the screen has to sign in.
     *
     * @param secret the caller wipes it
     * @throws smartshop.storage.StorageException if it may not be, in words; nothing has been changed then
     */
    public StaffMember add(String name, Role role, char[] secret) {
        return changed(() -> access.audit()
                .recorded(
                        () -> staff.add(name, role, secret),
                        added -> Deed.of(Action.STAFF_ADDED, added.id().value()).with(Detail.of(role))));
    }

    public void changeRole(StaffId id, Role role) {
        changed(
                () -> staff.changeRole(id, role),
                Deed.of(Action.STAFF_ROLE_CHANGED, id.value()).with(Detail.of(role)));
    }

    /** @param cameras the only ones that this person sees; empty: all */
    public void limit(StaffId id, Set<UUID> cameras) {
        changed(
                () -> staff.limit(id, cameras),
                Deed.of(Action.STAFF_CAMERAS_CHANGED, id.value())
                        .with(Detail.of(Detail.Measure.CAMERAS, cameras.size())));
    }

    /** For who has forgotten it. @param secret the caller wipes it */
    public void newSecret(StaffId id, char[] secret) {
        changed(() -> staff.newSecret(id, secret), Deed.of(Action.STAFF_SECRET_CHANGED, id.value()));
    }

    /**
     * One's own, for who knows the old one.
     *
     * @return how the old one was taken; only after {@link SignIn.Welcome} there is a new one
     */
    public SignIn changeOwnSecret(char[] old, char[] fresh) {
        StaffId self = access.session()
                .person()
                .map(StaffMember::id)
                .orElseThrow(
                        () -> new AccessException("Sign in first. Then you can change your own PIN or passphrase."));
        SignIn tried = access.tried(self, old);
        if (tried instanceof SignIn.Welcome) {
            access.audit()
                    .recorded(() -> staff.newSecret(self, fresh), Deed.of(Action.STAFF_SECRET_CHANGED, self.value()));
            access.peopleChanged();
        }
        return tried;
    }

    /**
     * A further owner where none can sign in any more, without asking who is there: for the command line, which asks for the passphrase of
     * the vault, if there is one.
     */
    public StaffMember rescue(String name, char[] secret) {
        StaffMember added = together(() -> access.audit()
                .by(Actor.COMMAND)
                .recorded(
                        () -> staff.add(name, Role.OWNER, secret),
                        owner -> Deed.of(Action.STAFF_RESCUED, owner.id().value())));
        access.peopleChanged();
        return added;
    }

    public void remove(StaffId id) {
        changed(() -> staff.remove(id), Deed.of(Action.STAFF_REMOVED, id.value()));
    }

    /**
     * From now on one person does what otherwise takes two, where that can harm nobody; until there are two who can agree.
     *
     * @throws smartshop.storage.StorageException if somebody else here can agree
     */
    public void workAlone(String reason) {
        changed(
                () -> staff.workAlone(
                        access.session()
                                .person()
                                .map(StaffMember::id)
                                .orElseThrow(() -> new AccessException("Add the people who work here first.")),
                        reason,
                        role -> RoleMatrix.allows(role, Permission.APPROVE_ENROLMENT)),
                Deed.of(Action.WORKING_ALONE));
    }

    public void workTogether() {
        changed(staff::workTogether, Deed.of(Action.WORKING_TOGETHER));
    }

    /**
     * Ends one-person mode where there are two who can agree: an earlier version let it stand beside them.
     *
     * @return whether it has ended by this
     */
    public boolean endAloneIfTwo() {
        boolean ended = access.audit().together(this::endedAlone);
        if (ended) {
            access.peopleChanged();
        }
        return ended;
    }

    private boolean endedAlone() {
        Roster now = staff.roster();
        boolean ends = now.alone().isPresent() && Access.twoCanAgree(now);
        if (ends) {
            access.audit().recorded(staff::workTogether, Deed.of(Action.WORKING_TOGETHER));
        }
        return ends;
    }

    /** After how long without a touch faces are covered. Reads the database. */
    public Duration idleLimit() {
        try {
            return settings.get(IDLE)
                    .map(Long::parseLong)
                    .map(Duration::ofMinutes)
                    .orElse(USUAL_IDLE);
        } catch (NumberFormatException e) {
            return USUAL_IDLE; // somebody else wrote it
        }
    }

    /** @param limit whole minutes, one at least */
    public void idleLimit(Duration limit) {
        if (limit.toMinutes() < 1) {
            throw new IllegalArgumentException("Faces are covered after a minute at the earliest");
        }
        changed(
                () -> settings.put(IDLE, Long.toString(limit.toMinutes())),
                Deed.of(Action.IDLE_LIMIT_CHANGED).with(Detail.of(Detail.Measure.MINUTES, limit.toMinutes())));
    }

    private void changed(Runnable work, Deed deed) {
        changed(() -> {
            access.audit().recorded(work, deed);
            return deed;
        });
    }

    private <T> T changed(Supplier<T> work) {
        access.require(Permission.STAFF);
        T done = together(work);
        access.peopleChanged();
        return done;
    }

    /** Whoever comes or goes, one person decides alone only where there is no second; also when the next one leaves. */
    private <T> T together(Supplier<T> work) {
        return access.audit().together(() -> {
            endedAlone();
            T done = work.get();
            endedAlone();
            return done;
        });
    }
}
