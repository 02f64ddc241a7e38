package smartshop.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import smartshop.storage.sql.Failures;
import smartshop.storage.vault.Vault;

/** Opens the folder's database and brings its tables up to date. */
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
        HikariDataSource pool = connect();
        new Schema(pool, migrations).migrate();
        return pool;
    }

    private HikariDataSource connect() {
        try {
            return new H2File(Database.file(folder), vault, "").open();
        } catch (RuntimeException e) {
            throw Failures.translated(e);
        }
    }
}
