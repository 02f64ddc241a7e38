package smartshop.storage;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.jspecify.annotations.Nullable;

/** The tables' versions: numbered SQL files, each applied once. */
final class Schema {
    static final String LOCATION = "classpath:smartshop/storage/sql";

    private final Flyway flyway;

    Schema(DataSource source, String... locations) {
        this.flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations(locations)
                .load();
    }

    /**
     * Whether there are tables already, and they are older than this program.
     *
     * @throws StorageException if they are newer
     */
    boolean changesExistingTables() {
        MigrationInfoService versions = flyway.info();
        @Nullable MigrationInfo current = versions.current();
        if (current == null) {
            return false;
        }
        if (current.getState() == MigrationState.FUTURE_SUCCESS) {
            throw new StorageException(
                    "The database was written by a newer SmartShop. Install that version; nothing has been changed.");
        }
        return versions.pending().length > 0;
    }

    /** Whether the tables are exactly this program's. */
    boolean isCurrent() {
        MigrationInfoService versions = flyway.info();
        @Nullable MigrationInfo current = versions.current();
        return current != null && current.getState() != MigrationState.FUTURE_SUCCESS && versions.pending().length == 0;
    }

    void migrate() {
        flyway.migrate();
    }
}
