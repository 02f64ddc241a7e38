package smartshop.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import smartshop.storage.sql.Failures;
import smartshop.storage.vault.Vault;

/** Opens the folder's database and brings its tables up to date. The caller has the folder's lock. */
final class Opening {
    private final Path folder;
    private final Vault vault;
    private final Clock clock;
    private final String[] migrations;

    Opening(Path folder, Vault vault, Clock clock, String... migrations) {
        this.folder = folder;
        this.vault = vault;
        this.clock = clock;
        this.migrations = migrations;
    }

    HikariDataSource open() {
        VaultCheck check = new VaultCheck(folder, vault);
        check.fits();
        HikariDataSource pool = connect();
        if (closingOnFailure(pool, () -> schema(pool).changesExistingTables())) {
            H2File.shutDown(pool); // a copy of the closed file is whole
            new SafetyCopy(folder, vault, clock).make();
            return migrated(connect(), check);
        }
        return migrated(pool, check);
    }

    private HikariDataSource migrated(HikariDataSource pool, VaultCheck check) {
        return closingOnFailure(pool, () -> {
            schema(pool).migrate();
            check.keep();
            return pool;
        });
    }

    private static <T> T closingOnFailure(HikariDataSource pool, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            H2File.shutDown(pool);
            throw translated(e);
        }
    }

    private Schema schema(HikariDataSource pool) {
        return new Schema(pool, migrations);
    }

    private HikariDataSource connect() {
        try {
            return new H2File(Database.file(folder), vault, "").open();
        } catch (RuntimeException e) {
            throw translated(e);
        }
    }

    private static StorageException translated(RuntimeException failure) {
        return failure instanceof StorageException known ? known : Failures.translated(failure);
    }
}
