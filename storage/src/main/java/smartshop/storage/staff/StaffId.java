package smartshop.storage.staff;

import java.util.UUID;

/** Somebody who works here, by a number: what the audit log and other rows say instead of a name. */
public record StaffId(UUID value) {

    public static StaffId random() {
        return new StaffId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
