package smartshop.app.verify;

import smartshop.storage.StorageException;

/** An answer does not count, or something may not be done on an alert; nothing has been done. The message says why. */
public final class NotPermittedException extends StorageException {
    private static final long serialVersionUID = 1L;

    NotPermittedException(String words) {
        super(words);
    }
}
