package smartshop.app.incident;

import java.util.ArrayList;
import java.util.List;
import smartshop.storage.staff.StaffId;

/**
 * Numbers in place of names, for what leaves the shop: the same one for the same person, in the order in which they are first asked for.
 * The incident's page lists the same people in the same order, by name. For one pack.
 */
final class StaffNumbers implements Names {
    private final List<StaffId> known = new ArrayList<>();

    @Override
    public String staff(StaffId member) {
        if (!known.contains(member)) {
            known.add(member);
        }
        return "Staff member " + (known.indexOf(member) + 1);
    }
}
