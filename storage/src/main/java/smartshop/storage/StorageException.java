package smartshop.storage;

import org.jspecify.annotations.Nullable;

/** What the user keeps could not be read or written. The message is one sentence for the shopkeeper that says what to do. */
public class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StorageException(String words) {
        this(words, null);
    }

    public StorageException(String words, @Nullable Throwable cause) {
        super(words, cause);
    }
}
