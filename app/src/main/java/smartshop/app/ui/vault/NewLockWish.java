package smartshop.app.ui.vault;

import org.jspecify.annotations.Nullable;
import smartshop.storage.vault.Passphrase;
import smartshop.storage.vault.RecoveryCode;
import smartshop.storage.vault.Secret;
import smartshop.storage.vault.VaultLock;
import smartshop.storage.vault.WrongSecretException;

/**
 * What the owner wants, to be carried out away from the window's thread.
 *
 * @param known null if there is no passphrase yet
 * @param chosen null if the passphrase stays
 * @param code null if the recovery code stays
 */
record NewLockWish(
        @Nullable Secret known,
        @Nullable Passphrase chosen,
        @Nullable RecoveryCode code) {

    /** Once: the passphrases are wiped then. */
    VaultLock.NewLock make(VaultLock lock) throws WrongSecretException {
        try (Secret present = known;
                Passphrase next = chosen) {
            if (present == null && next != null && code != null) {
                return lock.protect(next, code);
            }
            if (present != null && next != null) {
                return lock.change(present, next);
            }
            if (present != null && code != null) {
                return lock.change(present, code);
            }
            throw new IllegalStateException("Nothing was wished");
        }
    }

    /** Nobody will see it. */
    void forgetCode() {
        if (code != null) {
            code.close();
        }
    }
}
