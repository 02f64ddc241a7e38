package smartshop.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import smartshop.storage.backup.Inspection;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.sql.Failures;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Vault;

/**
 * Opens the folder's database, brings its tables up to date and its people in order. The caller has the folder's lock, and
 * has looked whether the vault fits.
 */
final class Opening {
    private final Path folder;
    private final Vault vault;
    private final PeopleKeys keys;
    private final Clock clock;
    private final String[] migrations;
    private Left left = Left.AS_IT_WAS;

    /** How the file is left if it is not opened after all. */
    enum Left {
        AS_IT_WAS,
        /** Everything is on the disk. */
        CLOSED,
        UNCLOSED
    }

    Opening(Path folder, Vault vault, PeopleKeys keys, Clock clock, String... migrations) {
        this.folder = folder;
        this.vault = vault;
        this.keys = keys;
        this.clock = clock;
        this.migrations = migrations;
    }

    Left left() {
        return left;
    }

    HikariDataSource open() {
        if (!Files.exists(Database.file(folder))) {
            update();
        }
        HikariDataSource pool = connect();
        closingOnFailure(pool, () -> people(pool).keysFit());
        Schema schema = schema(pool);
        if (closingOnFailure(pool, schema::isBehind)) {
            boolean used = closingOnFailure(pool, schema::hasTables);
            H2File.mustShutDown(pool); // a copy of the closed file is whole
            left = Left.CLOSED;
            if (used) {
                copies().make();
            }
            update();
            return ordered(connect());
        }
        return ordered(pool);
    }

    private void update() {
        new Update(Database.file(folder), vault, clock, migrations).run();
    }

    private HikariDataSource ordered(HikariDataSource pool) {
        boolean oldRows = closingOnFailure(pool, () -> {
            schema(pool).validate();
            new VaultCheck(folder, vault).keep();
            return people(pool).ordered();
        });
        return oldRows ? cleared(pool) : pool;
    }

    /** The file is written anew only while there is a copy, and the copies go only once everything was read back. */
    private HikariDataSource cleared(HikariDataSource pool) {
        if (!copies().exist()) {
            return closingOnFailure(pool, () -> withoutOldRows(pool));
        }
        closingOnFailure(pool, () -> people(pool).mustBeWhole());
        H2File.compact(pool);
        HikariDataSource fresh = connect();
        return closingOnFailure(fresh, () -> withoutOldRows(fresh));
    }

    private HikariDataSource withoutOldRows(HikariDataSource pool) {
        people(pool).mustBeWhole();
        copies().deleteAll();
        people(pool).oldRowsAreGone();
        return pool;
    }

    private PeopleInOrder people(HikariDataSource pool) {
        return new PeopleInOrder(new Rows(Jdbi.create(pool)), vault, keys, clock);
    }

    private SafetyCopy copies() {
        SealedTables sealed = new SealedTables(vault, keys, clock, migrations);
        return new SafetyCopy(folder, vault, new Inspection(vault, sealed), clock);
    }

    private void closingOnFailure(HikariDataSource pool, Runnable work) {
        closingOnFailure(pool, () -> {
            work.run();
            return pool;
        });
    }

    private <T> T closingOnFailure(HikariDataSource pool, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            shutDown(pool);
            throw translated(e);
        }
    }

    private void shutDown(HikariDataSource pool) {
        left = H2File.shutDown(pool) ? Left.CLOSED : Left.UNCLOSED;
    }

    private Schema schema(HikariDataSource pool) {
        return new Schema(pool, migrations);
    }

    private HikariDataSource connect() {
        HikariDataSource pool = new H2File(Database.file(folder), vault, "").openInWords();
        left = Left.UNCLOSED;
        return pool;
    }

    private static StorageException translated(RuntimeException failure) {
        return failure instanceof StorageException known ? known : Failures.translated(failure);
    }
}
