package smartshop.storage.incident;

/** What is done about an incident. Kept by name. */
public enum Step {
    OPEN,
    /** Somebody takes care of it. */
    ACKNOWLEDGE,
    CLOSE,

    /** What somebody says. It is never changed: who knows better adds another. */
    NOTE,
    /** What was lost and what was saved; the newest counts. */
    VALUE,
    /** Pictures and film are kept for longer; the word is the day. */
    KEEP,
    /** A message about the alert went out; the word is how. */
    TOLD,
    /** The evidence pack was written; the word is the digest of its list of files. */
    EXPORT;

    /** Whether it leaves the state as it is: it may be taken again, also after the end. */
    public boolean leavesState() {
        return ordinal() >= NOTE.ordinal();
    }
}
