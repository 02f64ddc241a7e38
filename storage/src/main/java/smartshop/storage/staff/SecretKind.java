package smartshop.storage.staff;

/** What somebody signs in with. Kept by name. */
public enum SecretKind {
    /** Digits, so that a hand on a number pad is enough. */
    PIN,
    PASSPHRASE
}
