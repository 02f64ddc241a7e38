package smartshop.app.access;

import java.util.Optional;
import java.util.UUID;
import smartshop.storage.audit.Actor;
import smartshop.storage.staff.StaffMember;

/** Who is at the screen. */
public sealed interface Session {

    /**
     * Nobody has set up people: whoever is there acts as the owner.
     *
     * @param whoever how the audit log calls that
     */
    record Unattended(Actor whoever) implements Session {}

    /** Somebody has to sign in. Cameras and alerts go on, and all matching can be stopped; nothing else is. */
    record Nobody() implements Session {}

    /** Each signing in is another session, also of the same person. */
    final class SignedIn implements Session {
        private final StaffMember member;

        SignedIn(StaffMember member) {
            this.member = member;
        }

        public StaffMember member() {
            return member;
        }
    }

    default Optional<StaffMember> person() {
        return this instanceof SignedIn signedIn ? Optional.of(signedIn.member()) : Optional.empty();
    }

    default boolean may(Permission permission) {
        return switch (this) {
            case Unattended _ -> true;
            case Nobody _ -> permission == Permission.STOP_MATCHING; // the safe direction is open to everybody
            case SignedIn signedIn -> RoleMatrix.allows(signedIn.member().role(), permission);
        };
    }

    /** Whether this person sees that camera's pictures and alerts at all. */
    default boolean sees(UUID camera) {
        return person().map(member -> member.sees(camera)).orElse(this instanceof Unattended);
    }

    /** How the audit log calls who does something now; what goes on by itself while nobody is signed in is the system's. */
    default Actor actor() {
        return switch (this) {
            case Unattended(Actor whoever) -> whoever;
            case Nobody _ -> Actor.SYSTEM;
            case SignedIn signedIn -> Actor.of(signedIn.member().id());
        };
    }
}
