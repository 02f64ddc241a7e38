package smartshop.storage.vault;

/** What {@code vault.key} holds. */
sealed interface StoredKey permits PlainKey, WrappedKey {
    /** As it stands in the file. */
    String text();
}
