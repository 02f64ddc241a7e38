package smartshop.app.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import smartshop.storage.audit.Actor;
import smartshop.storage.staff.Roster;
import smartshop.storage.staff.SignIn;
import smartshop.storage.staff.StaffId;
import smartshop.storage.staff.StaffMember;

/**
 * Somebody who is who they say: they are signed in, or have just typed their secret, or nobody has set up people and whoever is there
 * acts as the owner. Only {@link Access} makes it. It is taken when a person presses, so that what is done a moment later is done in
 * the name of whoever pressed, whoever is signed in by then.
 */
public final class Proven {
    /** Long enough to be worked off behind whatever is slow; a proof that lies about is none. */
    public static final Duration GOOD_FOR = Duration.ofMinutes(2);

    private final Optional<StaffMember> member;
    private final Actor actor;
    private final Instant at;

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    Proven(Optional<StaffMember> member, Actor actor, Instant at) {
        this.member = member;
        this.actor = actor;
        this.at = at;
    }

    /** What became of typing a secret. */
    public sealed interface Try {}

    public record Known(Proven who) implements Try {}

    /** The secret was not taken. */
    public record NotKnown(SignIn why) implements Try {}

    /** Empty where nobody has set up people. */
    public Optional<StaffId> id() {
        return member.map(StaffMember::id);
    }

    Optional<StaffMember> member() {
        return member;
    }

    /** How the audit log calls them. */
    public Actor actor() {
        return actor;
    }

    boolean holds(Roster now, Instant moment) {
        boolean young = Duration.between(at, moment).abs().compareTo(GOOD_FOR) <= 0;
        return young && member.map(one -> now.member(one.id()).equals(member)).orElse(!now.setUp());
    }

    boolean may(Permission permission) {
        return member.map(one -> RoleMatrix.allows(one.role(), permission)).orElse(true);
    }

    boolean sees(UUID camera) {
        return member.map(one -> one.sees(camera)).orElse(true);
    }

    /** Without the name. */
    @Override
    public String toString() {
        return "Proven[" + actor.pseudonym() + "]";
    }
}
