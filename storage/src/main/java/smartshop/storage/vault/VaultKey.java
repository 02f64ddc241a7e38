package smartshop.storage.vault;

import java.security.SecureRandom;

/** The random key from which all others are derived. It never changes: a passphrase is another wrap around the same key. */
final class VaultKey {
    static final int BYTES = 32;

    private VaultKey() {}

    static byte[] random() {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        return fresh;
    }
}
