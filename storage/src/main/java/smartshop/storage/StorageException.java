package smartshop.storage;

import org.jspecify.annotations.Nullable;

/** What the user keeps could not be read or written. The message is one sentence for the shopkeeper that says what to do. */
public class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What there may be a remedy for. */
    public enum Kind {
        /** All else. */
        OTHER,
        /** The database's file is missing or empty, though there was one. */
        DATABASE_MISSING,
        /** The right key, and a file that cannot be read: cut short, or damaged by a power cut or the disk. */
        DATABASE_DAMAGED,
        /** The file is not as it was when it was closed: somebody put another one there, or changed it, or the disk did. */
        DATABASE_CHANGED,
        KEY_MISSING,
        KEY_DAMAGED,
        /** The vault's key is another shop's. */
        KEY_FOREIGN,
        PEOPLE_MISSING,
        PEOPLE_DAMAGED,
        PEOPLE_FOREIGN,
        /** Ours, and changed by a hand. */
        PEOPLE_CHANGED,
        /** Ours, and older than the database. */
        PEOPLE_OLD
    }

    public StorageException(String words) {
        this(words, null);
    }

    public StorageException(String words, @Nullable Throwable cause) {
        this(Kind.OTHER, words, cause);
    }

    public StorageException(Kind kind, String words, @Nullable Throwable cause) {
        super(words, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
