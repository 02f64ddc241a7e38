package smartshop.storage.staff;

import java.util.List;
import java.util.Optional;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.SealedValues;
import smartshop.storage.vault.Vault;

/** The names of who works here, and why one person does what takes two: a good copy has them as SmartShop wrote them. */
public final class SealedStaff implements SealedValues {
    private final Rows rows;
    private final Vault vault;

    /** @param rows of tables that are up to date */
    public SealedStaff(Rows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    @Override
    public Reading read() {
        return rows.in(handle -> {
            StaffRows staff = new StaffRows(handle, vault);
            List<StaffRow.Kept> all = staff.all();
            Optional<StaffRows.Mode> mode = staff.mode();
            if (all.isEmpty() && mode.isEmpty()) {
                return Reading.NONE;
            }
            boolean whole = mode.filter(StaffRows.Mode::whole).isPresent();
            return all.stream()
                    .map(kept -> Reading.of(
                            kept.fits(vault) && kept.row().nameIfReadable(vault).isPresent()))
                    .reduce(Reading.of(whole), Reading::and);
        });
    }
}
