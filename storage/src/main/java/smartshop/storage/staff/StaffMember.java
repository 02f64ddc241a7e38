package smartshop.storage.staff;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who works here and may sign in.
 *
 * @param cameras the only ones that this person sees and answers for; empty: all of them
 */
public record StaffMember(
        StaffId id, String name, Role role, Set<UUID> cameras, Instant addedAt, SecretKind signsInWith) {

    public StaffMember {
        cameras = Set.copyOf(cameras);
    }

    /** Whether this camera is one of theirs. */
    public boolean sees(UUID camera) {
        return cameras.isEmpty() || cameras.contains(camera);
    }

    /** Without the name: people do not belong in logs. */
    @Override
    public String toString() {
        return "StaffMember[" + id + ", " + role + "]";
    }
}
