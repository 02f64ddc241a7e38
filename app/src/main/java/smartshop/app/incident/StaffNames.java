package smartshop.app.incident;

import smartshop.storage.staff.Staff;
import smartshop.storage.staff.StaffId;

/** The names of people who work here, for those who work here. Reads the database. */
record StaffNames(Staff staff) implements Names {
    static final String GONE = "Somebody who worked here";

    @Override
    public String staff(StaffId member) {
        return staff.name(member).orElse(GONE);
    }
}
