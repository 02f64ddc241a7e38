package smartshop.app.lawful.paper;

import smartshop.storage.StorageException;

/** A paper cannot be made yet; the message says in a sentence what to do first. */
public final class PaperException extends StorageException {
    PaperException(String message) {
        super(message);
    }
}
