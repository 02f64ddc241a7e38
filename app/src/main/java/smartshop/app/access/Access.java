package smartshop.app.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import smartshop.storage.Database;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.staff.OnePersonMode;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.Roster;
import smartshop.storage.staff.SignIn;
import smartshop.storage.staff.Staff;
import smartshop.storage.staff.StaffId;
import smartshop.storage.staff.StaffMember;

/**
 * Who is at the screen now and what they may do. Every operation that matters asks {@link #require} first, beneath the window. Any
 * thread may call.
 */
public final class Access {
    /** Why a session ended. */
    public enum Leaving {
        ASKED,
        /** Nobody touched anything for a while. */
        IDLE,
        /** Somebody else signed in. */
        SWITCHED,
        /** The person was removed, or may do something else from now on. */
        CHANGED,
        CONSOLE_CLOSED
    }

    private final Staff staff;
    private final AuditLog audit;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Session session;
    private volatile Roster roster;

    /** At the console's window. At first nobody is signed in, if there are people who could. */
    public Access(Database storage, Clock clock) {
        this(storage, clock, Actor.OWNER);
    }

    /** @param whoever how the audit log calls who is there, where nobody has set up people */
    public Access(Database storage, Clock clock, Actor whoever) {
        this.staff = storage.staff();
        this.audit = storage.audit(this::actor);
        this.clock = clock;
        this.roster = staff.roster();
        this.session = roster.setUp() ? new Session.Nobody() : new Session.Unattended(whoever);
        roster.changed().forEach(id -> bySystem(Deed.of(Action.STAFF_TAMPERED, id.value())));
    }

    /** Where what is done at the console is recorded, as done by who is signed in then. */
    public AuditLog audit() {
        return audit;
    }

    public Session session() {
        return session;
    }

    /** Who works here, as last read or changed through this console. */
    public Roster roster() {
        return roster;
    }

    /** Whether one person does what takes two, and why: only where nobody else could agree. */
    public Optional<OnePersonMode> onePersonMode() {
        Roster now = roster;
        return now.alone().filter(mode -> !twoCanAgree(now));
    }

    /** Whether two people work here who could approve what the other proposes. */
    public boolean twoCanAgree() {
        return twoCanAgree(roster);
    }

    static boolean twoCanAgree(Roster roster) {
        return roster.members().stream()
                        .filter(member -> RoleMatrix.allows(member.role(), Permission.APPROVE_ENROLMENT))
                        .count()
                > 1;
    }

    private Actor actor() {
        return session.actor();
    }

    /** Whether who is signed in may do it. For what the window shows; what is done asks {@link #require}. */
    public boolean may(Permission permission) {
        return session.may(permission);
    }

    /** As {@link #may(Permission)}, for what concerns one camera. */
    public boolean may(Permission permission, UUID camera) {
        Session now = session;
        return now.may(permission) && now.sees(camera);
    }

    /** @throws AccessException if who is signed in may not do it; the message says who may */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new AccessException(refusal(permission));
        }
    }

    /** As {@link #require(Permission)}, for what concerns one camera. */
    public void require(Permission permission, UUID camera) {
        require(permission);
        if (!session.sees(camera)) {
            throw new AccessException("This camera is not one of yours. The owner says who sees which camera.");
        }
    }

    /** Who is at the screen now, to be handed to what is done a moment later. @throws AccessException if nobody is signed in */
    public Proven proven() {
        Session now = session;
        if (now instanceof Session.Nobody) {
            throw new AccessException("Sign in first.");
        }
        return new Proven(now.person(), now.actor(), clock.instant());
    }

    /**
     * Somebody else at the same screen says who they are, for one thing; nobody's session changes. Takes as long as Argon2 does; the
     * caller wipes what was typed.
     */
    public Proven.Try proven(StaffId id, char[] secret) {
        SignIn tried = tried(id, secret);
        return tried instanceof SignIn.Welcome(StaffMember member)
                ? new Proven.Known(new Proven(Optional.of(member), Actor.of(member.id()), clock.instant()))
                : new Proven.NotKnown(tried);
    }

    /**
     * Somebody who has just said who they are works at another device from now on; who is at the console's screen stays.
     *
     * @param device its number, for the audit log
     * @throws AccessException if the proof is old, or something has changed
     */
    public RemoteSession elsewhere(UUID device, Proven who) {
        StaffMember member = who.member()
                .filter(known -> who.holds(roster, clock.instant()))
                .orElseThrow(() -> new AccessException("Say again who you are."));
        by(member, Deed.of(Action.PHONE_SIGNED_IN, device));
        return new RemoteSession(this, member, device);
    }

    /** That session is over. */
    void leftElsewhere(StaffMember member, UUID device, Leaving why) {
        by(member, Deed.of(Action.PHONE_SIGNED_OUT, device).with(Detail.of(why)));
    }

    /**
     * As {@link #require(Permission, UUID)}, of somebody who has just been proven to be who they say, as their role is now.
     *
     * @throws AccessException if that person may not do it, or the proof is older than {@link Proven#GOOD_FOR}
     */
    public void require(Permission permission, UUID camera, Proven who) {
        require(permission, who);
        if (!who.sees(camera)) {
            throw new AccessException("This camera is not one of yours. The owner says who sees which camera.");
        }
    }

    /** As {@link #require(Permission, UUID, Proven)}, for what concerns no camera. */
    public void require(Permission permission, Proven who) {
        if (!who.holds(roster, clock.instant())) {
            throw new AccessException("Say again who you are: that was a while ago, or something has changed.");
        }
        if (!who.may(permission)) {
            throw new AccessException("Only %s may %s.".formatted(whoMay(permission), permission.words()));
        }
    }

    /**
     * For what takes two people.
     *
     * @throws AccessException if who is signed in may not do it, or the approval is for something else, of another session, or used
     */
    public void require(Permission permission, Approval approval) {
        require(permission);
        approval.spend(permission, session);
    }

    /**
     * As {@link #require(Permission, Approval)}, for one thing alone.
     *
     * @param what the sentence that the second person must have agreed to
     */
    public void require(Permission permission, Approval approval, String what) {
        require(permission);
        if (!approval.isFor(what)) {
            throw new AccessException("The second person agreed to something else. Ask again.");
        }
        approval.spend(permission, session);
    }

    /** For an operation that was called without an approval. @throws AccessException unless nobody has set up people */
    public void requireTwo(Permission permission) {
        require(permission);
        if (!(session instanceof Session.Unattended)) {
            throw new AccessException(
                    "It takes two people to %s: somebody else who may has to agree.".formatted(permission.words()));
        }
    }

    /** Why not, in a sentence that says who may. */
    public String refusal(Permission permission) {
        String sentence = "Only %s may %s.".formatted(whoMay(permission), permission.words());
        return session instanceof Session.Nobody ? "Sign in first. " + sentence : sentence;
    }

    /** "an owner, a manager or a guard". */
    static String whoMay(Permission permission) {
        List<String> roles =
                RoleMatrix.allowing(permission).stream().map(Role::words).toList();
        String last = roles.getLast();
        return roles.size() == 1 ? last : String.join(", ", roles.subList(0, roles.size() - 1)) + " or " + last;
    }

    /** Tries a secret; if it is right, this person is signed in from now on. Takes as long as Argon2 does. */
    public SignIn signIn(StaffId id, char[] secret) {
        SignIn tried = tried(id, secret);
        return tried instanceof SignIn.Welcome(StaffMember member) ? begin(member.id()) : tried;
    }

    /** Compares a secret and records it if it was wrong; changes nobody's session. */
    SignIn tried(StaffId id, char[] secret) {
        SignIn tried = staff.signIn(id, secret);
        if (tried instanceof SignIn.Wrong || tried instanceof SignIn.Shut || tried instanceof SignIn.Refused) {
            bySystem(Deed.of(Action.SIGN_IN_FAILED, id.value()));
        }
        return tried;
    }

    /** As this person is now: while Argon2 ran, somebody may have changed the role, or removed the person. */
    private synchronized SignIn begin(StaffId id) {
        try {
            end(Leaving.SWITCHED);
            roster = staff.roster();
            Optional<StaffMember> now = roster.member(id);
            now.ifPresent(member -> {
                by(member, Deed.of(Action.SIGNED_IN, id.value()).with(Detail.of(member.role())));
                session = new Session.SignedIn(member);
            });
            return now.<SignIn>map(SignIn.Welcome::new).orElseGet(SignIn.Refused::new);
        } finally {
            changed();
        }
    }

    /** Ends the session, if somebody is signed in; also if the disk does not take the record. */
    public synchronized void signOut(Leaving why) {
        try {
            end(why);
        } finally {
            changed();
        }
    }

    private void end(Leaving why) {
        session.person().ifPresent(member -> {
            session = new Session.Nobody(); // first: also if the disk does not take the record
            by(member, Deed.of(Action.SIGNED_OUT, member.id().value()).with(Detail.of(why)));
        });
    }

    /** Call after people were changed: a session of somebody who is another now ends. */
    synchronized void peopleChanged() {
        roster = staff.roster();
        if (roster.setUp() && session instanceof Session.Unattended) {
            session = new Session.Nobody();
        }
        try {
            session.person()
                    .filter(member -> !roster.member(member.id()).equals(Optional.of(member)))
                    .ifPresent(gone -> end(Leaving.CHANGED));
        } finally {
            changed();
        }
    }

    private void by(StaffMember member, Deed deed) {
        audit.by(Actor.of(member.id())).record(deed);
    }

    private void bySystem(Deed deed) {
        audit.by(Actor.SYSTEM).record(deed);
    }

    Clock clock() {
        return clock;
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** Called on whatever thread signed in or out or changed people. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
