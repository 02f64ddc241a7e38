package smartshop.app.incident;

import java.util.Optional;
import java.util.UUID;
import smartshop.storage.audit.Actor;
import smartshop.storage.staff.Staff;
import smartshop.storage.staff.StaffId;

/** What people who work here are called, by the pseudonyms that rows have. Reads the database. */
record StaffNames(Staff staff) {

    String of(String pseudonym) {
        if (pseudonym.equals(Actor.OWNER.pseudonym())) {
            return "The owner";
        }
        if (pseudonym.equals(Actor.SYSTEM.pseudonym())) {
            return "SmartShop";
        }
        if (pseudonym.equals(Actor.COMMAND.pseudonym())) {
            return "Somebody at the command line";
        }
        return member(pseudonym).flatMap(staff::name).orElse("Somebody who worked here");
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    String of(Optional<StaffId> member) {
        return member.map(id -> of(id.toString())).orElseGet(() -> of(Actor.OWNER.pseudonym()));
    }

    private static Optional<StaffId> member(String pseudonym) {
        try {
            return Optional.of(new StaffId(UUID.fromString(pseudonym)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
