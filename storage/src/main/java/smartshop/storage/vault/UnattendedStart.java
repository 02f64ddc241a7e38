package smartshop.storage.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import smartshop.storage.StorageException;

/**
 * Opens a vault that has a passphrase without asking for it, with a key that the operating system keeps for the user who is
 * signed in. Only where the owner chose so: whatever runs as that user can do the same. The passphrase and the recovery code
 * stay valid, and changing them changes nothing here. Any thread may call, but not the window's.
 */
public final class UnattendedStart {
    private final Path folder;
    private final VaultLock lock;
    private final LoginStore store;

    public UnattendedStart(Path folder, LoginStore store) {
        this.folder = folder;
        this.lock = VaultLock.of(folder);
        this.store = store;
    }

    /** Whether the owner chose it. */
    public boolean isChosen() {
        return Files.exists(UnattendedKey.file(folder));
    }

    /**
     * The open vault; empty if this was not chosen.
     *
     * @throws StorageException if the store does not give the key, or it does not fit: ask for the passphrase instead
     */
    public Optional<KeyFileVault> open() {
        return UnattendedKey.in(folder).map(this::open);
    }

    private KeyFileVault open(UnattendedKey kept) {
        byte[] storeKey = store.get(kept.account())
                .orElseThrow(() -> new StorageException(
                        "%s has no key for this data folder. It belongs to another user or computer, or was taken out."
                                .formatted(store.name())));
        byte[] key = kept.open(storeKey);
        try {
            return KeyFileVault.of(key, Argon2Cost.USUAL);
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(storeKey, (byte) 0);
        }
    }

    /**
     * So that from the next start on nobody is asked.
     *
     * @param known shows that it is the owner who wants it
     * @return throws {@link StorageException} from {@code use} if the store or the disk does not take it; SmartShop goes on
     *     asking then
     */
    public VaultLock.NewLock chosen(Secret known) throws WrongSecretException {
        byte[] key = lock.key(known);
        return () -> {
            byte[] storeKey = VaultKey.random();
            try {
                revoke();
                UnattendedKey made = UnattendedKey.of(key, storeKey);
                store.put(made.account(), storeKey);
                write(made);
            } finally {
                Arrays.fill(key, (byte) 0);
                Arrays.fill(storeKey, (byte) 0);
            }
        };
    }

    private void write(UnattendedKey made) {
        try {
            SafeFile.write(UnattendedKey.file(folder), made.text().getBytes(ISO_8859_1));
        } catch (IOException e) {
            store.remove(made.account());
            throw new StorageException(
                    "The data folder %s cannot be written, so SmartShop goes on asking. Check that your user may write there and that the disk is not full."
                            .formatted(folder),
                    e);
        }
    }

    /** From the next start on the passphrase is asked for. Does nothing if that is so. */
    public void revoke() {
        Optional<UnattendedKey> kept;
        try {
            kept = UnattendedKey.in(folder);
        } catch (StorageException e) { // damaged: it goes all the same, and what the store has opens nothing any more
            kept = Optional.empty();
        }
        try {
            Files.deleteIfExists(UnattendedKey.file(folder));
        } catch (IOException e) {
            throw new StorageException(
                    "The file %s could not be deleted. Delete it yourself: while it is there, SmartShop opens without asking."
                            .formatted(UnattendedKey.file(folder)),
                    e);
        }
        kept.ifPresent(key -> store.remove(key.account()));
    }

    /** What the operating system calls the place. */
    public String storeName() {
        return store.name();
    }
}
