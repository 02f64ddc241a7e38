package smartshop.app.unattended;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import smartshop.storage.vault.LoginStore;

/** The store that this operating system has. */
public final class LoginStores {
    private LoginStores() {}

    /** Empty if SmartShop knows none here. It may still turn out to be locked or switched off. */
    public static Optional<LoginStore> ofThisSystem() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return Optional.ofNullable(System.getenv("LOCALAPPDATA"))
                    .map(local -> new ProtectedFiles(Path.of(local, "SmartShop")));
        }
        if (system.startsWith("mac")) {
            return Optional.of(new LoginKeychain(List.of("/usr/bin/security")));
        }
        return Optional.of(new LoginKeyring(List.of("secret-tool")));
    }
}
