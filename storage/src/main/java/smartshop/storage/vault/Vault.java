package smartshop.storage.vault;

import javax.crypto.Mac;

/**
 * Keeps the keys. Rows are sealed before they reach the database, which is not a lock by itself: its file encryption
 * neither notices changed bytes nor makes guessing slow. Any thread may call.
 */
public interface Vault extends Seal {

    /** The password of the database's file: long and random, the same each time. The caller wipes it after use. */
    char[] filePassword();

    /** HMAC-SHA-256 under a key for this use alone, the same key each time. The caller's own: a {@link Mac} serves one thread. */
    Mac mac(String use);

    /** Hashes of secrets that open nothing. @param use what kind of secret it is, so that hashes of one kind do not serve as another */
    SecretHash hashes(String use);
}
