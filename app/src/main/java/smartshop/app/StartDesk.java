package smartshop.app;

import java.util.function.Supplier;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.vault.Secret;
import smartshop.storage.vault.UnattendedStart;
import smartshop.storage.vault.VaultLock;
import smartshop.storage.vault.WrongSecretException;

/** Where the owner says whether SmartShop asks for the passphrase at its start. Any thread may call, but not the window's. */
public final class StartDesk {
    private final UnattendedStart start;
    private final Access access;

    StartDesk(UnattendedStart start, Access access) {
        this.start = start;
        this.access = access;
    }

    /** Whether it does not. */
    public boolean isUnattended() {
        return start.isChosen();
    }

    /** What the operating system calls the place where the key would be. */
    public String storeName() {
        return start.storeName();
    }

    /**
     * From the next start on it does not ask.
     *
     * @throws smartshop.storage.StorageException if the store or the disk refuses; it goes on asking then
     */
    public void askNoMore(Secret known) throws WrongSecretException {
        VaultLock.NewLock made = start.chosen(known);
        recorded(Action.UNATTENDED_CHOSEN, made::use);
    }

    /** From the next start on it asks. @throws smartshop.storage.StorageException if the store or the disk refuses */
    public void askAgain() {
        recorded(Action.UNATTENDED_ENDED, start::revoke);
    }

    private void recorded(Action action, Runnable work) {
        access.require(Permission.PASSPHRASE);
        AuditLog audit = access.audit();
        Supplier<Action> last = () -> { // since what is outside the database is not taken back with the row
            audit.record(Deed.of(action));
            work.run();
            return action;
        };
        audit.together(last);
    }
}
