package smartshop.storage.vault;

import java.nio.file.Path;
import java.util.Arrays;
import smartshop.storage.StorageException;

/**
 * Whether the owner's passphrase guards a data folder's vault, and how it is opened, set and changed. The vault's key and so
 * the database stay the same throughout; what changes is what the key is wrapped in. Each secret that is tried or set takes
 * Argon2id's time, up to a second, and 64 MiB; any thread may call, but not the window's.
 *
 * <p>Every method throws {@link StorageException} if the file is missing though there is a database, damaged, of a newer
 * version, or cannot be read; nothing has been changed then.
 */
public final class VaultLock {
    private final Path folder;
    private final KeyFile file;
    private final Argon2Cost cost;

    VaultLock(Path folder, Argon2Cost cost) {
        this.folder = folder;
        this.file = new KeyFile(folder);
        this.cost = cost;
    }

    /** The lock of a data folder, which need not exist yet. */
    public static VaultLock of(Path folder) {
        return new VaultLock(folder, Argon2Cost.USUAL);
    }

    /** Whether a secret is needed. Changes nothing. */
    public boolean isLocked() {
        return file.read().filter(WrappedKey.class::isInstance).isPresent();
    }

    /** Whether a file lies in the folder that this locks, so that a recovery code in it would be no lock at all. */
    public boolean guards(Path other) {
        return other.toAbsolutePath()
                .normalize()
                .startsWith(folder.toAbsolutePath().normalize());
    }

    /** Opens a vault without a passphrase, or makes one if the folder holds no database yet. */
    public KeyFileVault open() {
        if (file.readOrMake() instanceof PlainKey plain) {
            return vault(plain.bytes());
        }
        throw new StorageException(
                "The owner's passphrase is needed to open this data folder. Start SmartShop's window, or a command with --passphrase-stdin.");
    }

    /** @throws WrongSecretException if it is not this vault's */
    public KeyFileVault open(Secret secret) throws WrongSecretException {
        return vault(key(secret));
    }

    /** The vault's key itself; the caller wipes it. */
    byte[] key(Secret secret) throws WrongSecretException {
        return locked().open(secret);
    }

    private KeyFileVault vault(byte[] key) {
        try {
            return KeyFileVault.of(key, cost);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * Wraps the key of a vault that had no passphrase.
     *
     * @param chosen should have passed {@link PassphraseRules}
     */
    public NewLock protect(Passphrase chosen, RecoveryCode code) {
        if (!(file.readOrMake() instanceof PlainKey plain)) {
            throw new StorageException("There is a passphrase already. Change it instead; nothing has been changed.");
        }
        byte[] key = plain.bytes();
        try {
            return prepared(plain, new WrappedKey(Wrap.of(key, chosen, cost), Wrap.of(key, code, cost)));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * Puts a new passphrase in the old one's place.
     *
     * @param known the old one, or the recovery code, which stays as it is
     * @param chosen should have passed {@link PassphraseRules}
     */
    public NewLock change(Secret known, Passphrase chosen) throws WrongSecretException {
        WrappedKey before = locked();
        byte[] key = before.open(known);
        try {
            return prepared(before, new WrappedKey(Wrap.of(key, chosen, cost), before.recovery()));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * Puts a new recovery code in the old one's place.
     *
     * @param known the passphrase, or the old code
     */
    public NewLock change(Secret known, RecoveryCode code) throws WrongSecretException {
        WrappedKey before = locked();
        byte[] key = before.open(known);
        try {
            return prepared(before, new WrappedKey(before.passphrase(), Wrap.of(key, code, cost)));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** A lock that has been made, and is not yet in use: {@link #use} writes it, all at once. */
    @FunctionalInterface
    public interface NewLock {
        /** @throws StorageException if it could not be written, or the file was changed meanwhile; all is as it was then */
        void use();
    }

    private NewLock prepared(StoredKey before, WrappedKey now) {
        return () -> file.replace(before, now);
    }

    private WrappedKey locked() {
        if (file.readOrMake() instanceof WrappedKey wrapped) {
            return wrapped;
        }
        throw new StorageException("This data folder has no passphrase. Set one first; nothing has been changed.");
    }
}
