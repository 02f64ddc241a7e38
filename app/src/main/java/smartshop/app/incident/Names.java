package smartshop.app.incident;

import java.util.Optional;
import java.util.UUID;
import smartshop.storage.audit.Actor;
import smartshop.storage.staff.StaffId;

/** What those are called who did something, by the pseudonyms that rows have. */
interface Names {

    /** Of somebody who works here. */
    String staff(StaffId member);

    default String of(String pseudonym) {
        if (pseudonym.equals(Actor.OWNER.pseudonym())) {
            return "The owner";
        }
        if (pseudonym.equals(Actor.SYSTEM.pseudonym())) {
            return "SmartShop";
        }
        if (pseudonym.equals(Actor.COMMAND.pseudonym())) {
            return "Somebody at the command line";
        }
        return member(pseudonym).map(this::staff).orElse(StaffNames.GONE);
    }

    private static Optional<StaffId> member(String pseudonym) {
        try {
            return Optional.of(new StaffId(UUID.fromString(pseudonym)));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a word of a version that knows others
        }
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    default String of(Optional<StaffId> member) {
        return member.map(this::staff).orElseGet(() -> of(Actor.OWNER.pseudonym()));
    }
}
