package smartshop.storage.vault;

import javax.crypto.spec.SecretKeySpec;
import smartshop.storage.StorageException;

/** Closes bytes for one row and opens them for that row alone. Any thread may call. */
public interface Seal {

    /** @param key 32 random bytes */
    static Seal under(byte[] key) {
        return new GcmSeal(new SecretKeySpec(key, "AES"));
    }

    /**
     * Encrypts with AES-256-GCM under a fresh random nonce.
     *
     * @param row says whose bytes these are, for example {@code photo/ID}; needed again to open them, and not secret
     */
    byte[] seal(byte[] plain, String row);

    /**
     * Decrypts what {@link #seal} made for the same row.
     *
     * @throws StorageException if the bytes were changed, moved to another row, or sealed under another key
     */
    byte[] open(byte[] sealed, String row);
}
