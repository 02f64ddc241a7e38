package smartshop.storage.vault;

/**
 * Keeps the keys. Rows are sealed before they reach the database, which is not a lock by itself: its file encryption
 * neither notices changed bytes nor makes guessing slow. Any thread may call.
 */
public interface Vault extends Seal {

    /** The password of the database's file: long and random, the same each time. The caller wipes it after use. */
    char[] filePassword();
}
