package smartshop.storage.staff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import smartshop.storage.StorageException;
import smartshop.storage.vault.Vault;

/** The staff's rows, told apart into those that SmartShop wrote and others. */
record Readable(List<StaffMember> members, List<StaffId> changed) {

    static Readable of(List<StaffRow.Kept> rows, Vault vault) {
        Readable found = new Readable(new ArrayList<>(), new ArrayList<>());
        rows.forEach(kept -> found.sort(kept, vault));
        found.members.sort(Comparator.comparing(StaffMember::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(StaffMember::addedAt));
        return found;
    }

    private void sort(StaffRow.Kept kept, Vault vault) {
        if (!kept.fits(vault)) {
            changed.add(kept.row().id());
        } else if (kept.row().active()) {
            try {
                members.add(kept.row().member(vault));
            } catch (StorageException e) { // the name's seal: another row's name
                changed.add(kept.row().id());
            }
        }
    }
}
