package smartshop.app;

import java.nio.file.Path;
import smartshop.app.repair.Remedy;
import smartshop.app.repair.Trouble;
import smartshop.storage.vault.CheapVault;
import smartshop.storage.vault.Vault;
import smartshop.storage.vault.VaultLock;

/** Opens a vault as a console does, and then, if it has no passphrase, one at which PINs cost as little as Argon2 allows. */
public record Cheaply(Unlocking real) implements Unlocking {
    /** Where nobody has to be asked. */
    public static final Unlocking OPEN = new Cheaply(NOBODY);

    @Override
    public Vault vault(Path folder) throws StartException {
        Vault opened = real.vault(folder);
        return CheapVault.lock(folder).isLocked() ? opened : CheapVault.in(folder);
    }

    @Override
    public Vault unlock(VaultLock lock) throws StartException {
        return real.unlock(lock);
    }

    @Override
    public Remedy remedy(Trouble trouble) {
        return real.remedy(trouble);
    }
}
