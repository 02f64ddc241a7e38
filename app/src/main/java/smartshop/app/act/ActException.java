package smartshop.app.act;

import smartshop.storage.StorageException;

/** Something was not done, or not set up. The message says why, for the user. */
public final class ActException extends StorageException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    ActException(Why why, String words) {
        super(words);
        this.why = why;
    }

    /** For the audit log. */
    Why why() {
        return why;
    }
}
