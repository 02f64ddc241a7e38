package smartshop.storage.vault;

import java.util.Optional;

/** Where the operating system keeps secrets of the user who is signed in. Each method may take seconds. */
public interface LoginStore {
    /** As one finds it in the system's own words, at the beginning of a sentence. */
    String name();

    /**
     * Keeps the secret; the caller wipes its own.
     *
     * @param account letters and digits
     * @throws smartshop.storage.StorageException if the store is not there, locked, or refuses
     */
    void put(String account, byte[] secret);

    /**
     * The secret, for the caller to wipe; empty if there is none.
     *
     * @throws smartshop.storage.StorageException as for {@link #put}
     */
    Optional<byte[]> get(String account);

    /** @throws smartshop.storage.StorageException as for {@link #put}; not if there is none */
    void remove(String account);
}
