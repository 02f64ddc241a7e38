package smartshop.storage.vault;

import smartshop.storage.StorageException;

/**
 * Keeps the keys. Rows about people are sealed here before they reach the database, which is not a lock by itself: its
 * file encryption neither notices changed bytes nor makes guessing slow. Any thread may call.
 */
public interface Vault {

    /** The password of the database's file: long and random, the same each time. The caller wipes it after use. */
    char[] filePassword();

    /**
     * Encrypts with AES-256-GCM under a fresh random nonce.
     *
     * @param row says whose bytes these are, for example {@code photo/ID}; needed again to open them, and not secret
     */
    byte[] seal(byte[] plain, String row);

    /**
     * Decrypts what {@link #seal} made for the same row.
     *
     * @throws StorageException if the bytes were changed, moved to another row, or sealed by another vault
     */
    byte[] open(byte[] sealed, String row);
}
