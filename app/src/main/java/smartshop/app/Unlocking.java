package smartshop.app;

import java.nio.file.Path;
import java.util.Optional;
import smartshop.app.repair.Remedy;
import smartshop.app.repair.SafeStart;
import smartshop.app.repair.Trouble;
import smartshop.app.unattended.Unattended;
import smartshop.storage.vault.Vault;
import smartshop.storage.vault.VaultLock;

/** Asks somebody for the owner's passphrase, on a terminal or in the window. */
@FunctionalInterface
public interface Unlocking {
    /** Nobody is there to ask. */
    Unlocking NOBODY = VaultLock::open;

    /**
     * Waits until the vault is open.
     *
     * @param lock a locked one
     * @throws StartException if what was given does not open it
     * @throws smartshop.storage.StorageException if nobody can be asked, or the key's file cannot be used
     */
    Vault unlock(VaultLock lock) throws StartException;

    /** What is to be done about a database or a key that cannot be used as it is; may wait for a person. */
    default Remedy remedy(Trouble trouble) {
        return Remedy.byItself(trouble);
    }

    /** The folder's vault; asks only if it is locked and the owner did not choose that nobody is asked. */
    default Vault vault(Path folder) throws StartException {
        return SafeStart.<Vault, StartException>vault(folder, this::remedy, () -> opened(folder));
    }

    private Vault opened(Path folder) throws StartException {
        VaultLock lock = VaultLock.of(folder);
        if (!lock.isLocked()) {
            return lock.open();
        }
        Optional<Vault> byItself = Unattended.vault(folder);
        return byItself.isPresent() ? byItself.get() : unlock(lock);
    }
}
