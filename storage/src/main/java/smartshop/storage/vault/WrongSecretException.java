package smartshop.storage.vault;

/** The vault stays locked and nothing has been changed; somebody may try again. The message is a sentence for the owner. */
public final class WrongSecretException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Why why;

    /** What was wrong. */
    public enum Why {
        PASSPHRASE("The passphrase is wrong; nothing has been changed. Try again, or use the recovery code."),
        RECOVERY_CODE(
                "The recovery code is typed right, but it is not this vault's; nothing has been changed. Look for a newer print of it."),
        /** Seen by the code alone; the vault was not asked. */
        MISTYPED_CODE(
                "The recovery code has a typing mistake; nothing has been changed. Compare it with the paper, seven groups of four.");

        private final String words;

        Why(String words) {
            this.words = words;
        }
    }

    WrongSecretException(Why why) {
        super(why.words);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
