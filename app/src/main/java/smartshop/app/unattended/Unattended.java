package smartshop.app.unattended;

import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.storage.StorageException;
import smartshop.storage.vault.UnattendedStart;
import smartshop.storage.vault.Vault;

/** The start of a folder that need not be asked for. */
public final class Unattended {
    private static final Logger log = LoggerFactory.getLogger(Unattended.class);

    private Unattended() {}

    /** The folder's vault where the owner chose that nobody is asked and the system gives the key; else empty. */
    public static Optional<Vault> vault(Path folder) {
        try {
            return of(folder)
                    .filter(UnattendedStart::isChosen)
                    .flatMap(UnattendedStart::open)
                    .map(Vault.class::cast);
        } catch (StorageException e) {
            log.warn("The passphrase is asked for: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** Empty if this system has no store that SmartShop knows. */
    public static Optional<UnattendedStart> of(Path folder) {
        return LoginStores.ofThisSystem().map(store -> new UnattendedStart(folder, store));
    }
}
