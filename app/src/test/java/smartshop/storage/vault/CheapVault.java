package smartshop.storage.vault;

import java.nio.file.Path;

/** A folder's vault for tests of something else: what a guess costs is as little as Argon2 allows, not half a second. */
public final class CheapVault {
    static final Argon2Cost COST = new Argon2Cost(8, 1, 1);

    private CheapVault() {}

    /** As {@link KeyFileVault#in}. */
    public static KeyFileVault in(Path folder) {
        return lock(folder).open();
    }

    /** As {@link VaultLock#of}. */
    public static VaultLock lock(Path folder) {
        return new VaultLock(folder, COST);
    }
}
