package smartshop.storage.backup;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import smartshop.storage.H2File;
import smartshop.storage.StorageException;
import smartshop.storage.sql.Failures;
import smartshop.storage.vault.SealedValues;
import smartshop.storage.vault.Vault;

/** Reads a whole database file that nobody has open: every row of every table, and everything sealed. Changes nothing. */
public final class Inspection {
    private final Vault vault;
    private final SealedParts parts;

    public Inspection(Vault vault, SealedParts parts) {
        this.vault = vault;
        this.parts = parts;
    }

    /** @throws StorageException if there is no such file, it is damaged, or the vault is not its own */
    public Contents of(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StorageException("There is no file %s.".formatted(file));
        }
        try (HikariDataSource pool = new H2File(file, vault, H2File.READ_ONLY).open()) {
            return of(pool);
        } catch (StorageException e) {
            throw e;
        } catch (SQLException | RuntimeException | OutOfMemoryError e) { // a damaged length asks for any memory
            throw Failures.unreadable(e);
        }
    }

    private Contents of(HikariDataSource pool) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        String head;
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set lazy_query_execution 1"); // row by row, not all in memory
            for (String table : tables(statement)) {
                rows.put(table, readAll(statement, table));
            }
            head = rows.containsKey("audit_head") ? head(statement) : "";
        }
        SealedValues.Reading sealed = parts.read(pool);
        return new Contents(rows, sealed.opened(), sealed.unreadable(), head);
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("select table_name from information_schema.tables"
                + " where table_schema = current_schema and table_type = 'BASE TABLE'")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private static long readAll(Statement statement, String table) throws SQLException {
        long count = 0;
        try (ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
                count++;
            }
        }
        return count;
    }

    private static String head(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select mac from audit_head")) {
            return row.next() ? HexFormat.of().formatHex(row.getBytes(1)) : "";
        }
    }
}
