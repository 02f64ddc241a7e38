package smartshop.app.access;

import smartshop.storage.StorageException;

/**
 * Whoever is at the screen may not do this; nothing has been done. The message says who may. It is shown where a failure of what was
 * asked for would be shown, and so is one.
 */
public final class AccessException extends StorageException {
    private static final long serialVersionUID = 1L;

    AccessException(String words) {
        super(words);
    }
}
