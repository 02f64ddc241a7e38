package smartshop.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.storage.sql.Failures;
import smartshop.storage.vault.Vault;

/** One H2 file and how it is opened. */
public final class H2File {
    private static final Logger log = LoggerFactory.getLogger(H2File.class);
    private static final String USER = "smartshop";
    /**
     * Without WRITE_DELAY=0 a killed process loses acknowledged rows; without TRACE_LEVEL_FILE=0 statements lie in plain
     * text beside the encrypted file; without DB_CLOSE_ON_EXIT=FALSE the database closes before the console does.
     */
    private static final String OPTIONS =
            ";CIPHER=AES;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                    + ";TRACE_LEVEL_FILE=0;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    /** The watch, the window and the ingest; H2 serves one writer at a time anyway. */
    private static final int CONNECTIONS = 4;

    /** H2's {@code async:} files survive the interruption of a thread that writes; its plain ones close the database. */
    private static final String FILES = "jdbc:h2:async:";

    static {
        // Read once, when H2 starts: SQL can name no Java class to load.
        System.setProperty("h2.allowedClasses", "smartshop.none");
    }

    /** For a file that must stay as it is. */
    public static final String READ_ONLY = ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE";

    private final Path file;
    private final Vault vault;
    private final String more;

    /** @param more options of H2, or nothing */
    public H2File(Path file, Vault vault, String more) {
        this.file = file;
        this.vault = vault;
        this.more = more;
    }

    /** Throws what Hikari throws; the caller finds the words. */
    public HikariDataSource open() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(FILES + name() + OPTIONS + more);
        config.setUsername(USER);
        config.setPassword(password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setInitializationFailTimeout(1);
        return new HikariDataSource(config);
    }

    /** As {@link #open}. @throws StorageException that says in words why it cannot be opened */
    HikariDataSource openInWords() {
        try {
            return open();
        } catch (StorageException e) {
            throw e;
        } catch (RuntimeException | AssertionError | OutOfMemoryError e) { // in whatever way damage shows
            throw Failures.unreadable(e);
        }
    }

    /** Brings back what an ordinary opening would miss of a file that was not closed; torn or not. Throws what H2 throws. */
    public void recover() throws IOException {
        new UnclosedFile(file, vault).standAtNewest();
    }

    /** What H2 keeps its tables in. */
    static MVStore store(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return store(connection);
        }
    }

    static MVStore store(Connection connection) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }

    /** H2 takes "file password, space, user's password"; whoever has the first has the file, so the second adds nothing. */
    private String password() {
        char[] secret = vault.filePassword();
        try {
            return new String(secret) + " " + USER;
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    /** H2 adds the ending itself. */
    private String name() {
        String path = file.toAbsolutePath().toString();
        if (path.contains(";")) {
            throw new StorageException("The database cannot lie in a folder with a semicolon in its name: " + path);
        }
        return path.substring(0, path.length() - ".mv.db".length());
    }

    /** Closes the file even if somebody still holds a connection. @return whether all of it is on the disk */
    public static boolean shutDown(HikariDataSource pool) {
        return shutDown(pool, "SHUTDOWN");
    }

    /** As {@link #shutDown}, for a file that is to be copied or to take the database's name. @throws StorageException if it did not close */
    static void mustShutDown(HikariDataSource pool) {
        if (!shutDown(pool)) {
            throw new StorageException(
                    "The database could not be written out and closed. Free some space, check the disk, and start SmartShop again; nothing has been changed.");
        }
    }

    /** As {@link #shutDown}, and writes the file anew: deleted rows stay in its free space otherwise. */
    public static boolean compact(HikariDataSource pool) {
        return shutDown(pool, "SHUTDOWN COMPACT");
    }

    /** Lets go of the file and writes nothing more to it. */
    static void halt(HikariDataSource pool) {
        shutDown(pool, "SHUTDOWN IMMEDIATELY");
    }

    private static boolean shutDown(HikariDataSource pool, String how) {
        try (pool;
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(how);
            return true;
        } catch (SQLException e) {
            if (Failures.saysClosed(e)) { // SHUTDOWN takes its own connection away
                return true;
            }
            log.warn("The database did not close cleanly", e);
            return false;
        }
    }
}
