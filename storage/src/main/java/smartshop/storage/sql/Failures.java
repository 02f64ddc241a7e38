package smartshop.storage.sql;

import java.io.EOFException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import smartshop.storage.StorageException;

/** What the database's errors mean for a shopkeeper. Codes: {@code org.h2.api.ErrorCode}. */
public final class Failures {
    private static final Set<Integer> CLOSED = Set.of(90007, 90098, 90121);
    private static final Set<Integer> DAMAGED = Set.of(90030, 90048, 90049);
    private static final Set<Integer> NO_SUCH_TABLE = Set.of(42102, 42103, 42104);
    /** Of a file that was opened for reading: what should be in it is not, and would be made anew. */
    private static final int READ_ONLY = 90097;

    private static final int OUT_OF_MEMORY = 90108;
    private static final Set<Integer> IN_USE = Set.of(90020);
    private static final Set<Integer> CANNOT_WRITE = Set.of(90028, 90031, 90097);

    private static final String IS_DAMAGED =
            "The database is damaged. Restore a backup with 'smartshop restore', or in the window; nothing has been changed.";
    private static final String UNKNOWN = "The database could not do what was asked; the log says more.";

    private Failures() {}

    /** The cause goes along for the log; it may name tables and columns, never what they hold. */
    public static StorageException translated(Throwable failure) {
        String words = words(failure);
        return words.equals(IS_DAMAGED) ? damaged(failure) : new StorageException(words, failure);
    }

    /** Whether this only says that the database is closed. */
    public static boolean saysClosed(SQLException failure) {
        return CLOSED.contains(failure.getErrorCode());
    }

    public static boolean saysNoSuchTable(SQLException failure) {
        return NO_SUCH_TABLE.contains(failure.getErrorCode());
    }

    /**
     * For a file that is being read as a whole, or opened, by the right key: what is no question of the disk or of who else has
     * it is damage, in whatever strange way it shows.
     */
    public static StorageException unreadable(Throwable failure) {
        String words = words(failure);
        return words.equals(UNKNOWN) || words.equals(IS_DAMAGED) || code(failure) == READ_ONLY
                ? damaged(failure)
                : translated(failure);
    }

    /** For what is seen of the file itself. */
    public static StorageException damaged(@Nullable Throwable failure) {
        return new StorageException(StorageException.Kind.DATABASE_DAMAGED, IS_DAMAGED, failure);
    }

    static String words(Throwable failure) {
        if (saysFull(failure)) {
            return "The disk is full. Free some space and start SmartShop again; what was saved before is safe.";
        }
        int code = code(failure);
        if (IN_USE.contains(code)) {
            return "The database is in use by another SmartShop. Close that one first.";
        }
        if (DAMAGED.contains(code) || endsTooEarly(failure)) {
            return IS_DAMAGED;
        }
        if (CLOSED.contains(code)) {
            return "The database is closed. Start SmartShop again.";
        }
        if (CANNOT_WRITE.contains(code)) {
            return "The database cannot be read or written. Check the disk and that your user may write the data folder.";
        }
        return UNKNOWN;
    }

    /** Whether there is no space left. */
    public static boolean saysFull(Throwable failure) {
        return mentions(failure, "no space left on device", "not enough space on the disk", "disk quota exceeded");
    }

    public static boolean saysNoMemory(@Nullable Throwable failure) {
        return failure != null
                && (failure instanceof OutOfMemoryError
                        || failure instanceof SQLException sql && sql.getErrorCode() == OUT_OF_MEMORY
                        || saysNoMemory(failure.getCause()));
    }

    private static boolean mentions(@Nullable Throwable failure, String... phrases) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            for (String phrase : phrases) {
                if (message.contains(phrase)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean endsTooEarly(@Nullable Throwable failure) {
        return failure != null && (failure instanceof EOFException || endsTooEarly(failure.getCause()));
    }

    private static int code(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getErrorCode();
            }
        }
        return 0;
    }
}
