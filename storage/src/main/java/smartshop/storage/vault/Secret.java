package smartshop.storage.vault;

import java.util.Arrays;

/** What opens a locked vault. Closing wipes it; it opens nothing afterwards. */
public abstract sealed class Secret implements AutoCloseable permits Passphrase, RecoveryCode {
    private final byte[] bytes;

    Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The first word of the line in {@code vault.key} that it opens. */
    abstract String line();

    abstract WrongSecretException wrong();

    /** The secret itself, not a copy. */
    byte[] bytes() {
        return bytes;
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }
}
