package smartshop.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import smartshop.storage.vault.Vault;

/** The database as it was before its tables change, in {@code backups}. It is opened once to see that it can be, and holds no rejected look-alikes. */
final class SafetyCopy {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final String PREFIX = "before-update-";

    private final Path folder;
    private final Vault vault;
    private final Clock clock;

    SafetyCopy(Path folder, Vault vault, Clock clock) {
        this.folder = folder;
        this.vault = vault;
        this.clock = clock;
    }

    /** @throws StorageException if there is no good copy afterwards; the database itself is as it was */
    void make() {
        try {
            Path backups = Files.createDirectories(folder.resolve("backups"));
            Path copy = backups.resolve(PREFIX + STAMP.format(clock.instant()) + ".mv.db");
            Files.copy(Database.file(folder), copy);
            try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            prepareOrDelete(copy);
        } catch (IOException | SQLException | RuntimeException e) {
            throw new StorageException(
                    "The database needs an update, and no safe copy of it could be made in %s first. Free some space and start again; nothing has been changed."
                            .formatted(folder.resolve("backups")),
                    e);
        }
    }

    boolean exist() {
        return !all().isEmpty();
    }

    /** For what no copy may hold any longer. */
    void deleteAll() {
        for (Path copy : all()) {
            try {
                Files.delete(copy);
            } catch (IOException e) {
                throw unusable(e);
            }
        }
    }

    private List<Path> all() {
        Path backups = folder.resolve("backups");
        if (!Files.isDirectory(backups)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(backups)) {
            return files.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                    .toList();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private StorageException unusable(IOException cause) {
        return new StorageException(
                "The old copies in %s cannot be deleted, and they must be: they hold faces and names under an older key. Give your user the right to write there."
                        .formatted(folder.resolve("backups")),
                cause);
    }

    private void prepareOrDelete(Path copy) throws IOException, SQLException {
        try {
            prepare(copy);
        } catch (SQLException | RuntimeException e) {
            Files.deleteIfExists(copy); // it may still hold rejected look-alikes
            throw e;
        }
    }

    /** Reads it, and takes out the rejected look-alikes: a copy has no date on which they would be deleted. */
    private void prepare(Path copy) throws SQLException {
        HikariDataSource pool = new H2File(copy, vault, "").open();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select count(*) from person");
            if (hasLookAlikes(statement)) {
                statement.execute("delete from look_alike");
            }
        } finally {
            H2File.shutDown(pool);
        }
    }

    private static boolean hasLookAlikes(Statement statement) throws SQLException {
        try (ResultSet tables =
                statement.executeQuery("select 1 from information_schema.tables where table_name = 'look_alike'")) {
            return tables.next();
        }
    }
}
