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
     * Whether the tables are older than this program, or there are none yet.
     *
     * @throws StorageException if they are newer
     */
    boolean isBehind() {
        MigrationInfoService versions = flyway.info();
        @Nullable MigrationInfo current = versions.current();
        if (current != null && current.getState() == MigrationState.FUTURE_SUCCESS) {
            throw new StorageException(
                    "The database was written by a newer SmartShop. Install that version; nothing has been changed.");
        }
        return versions.pending().length > 0;
    }

    boolean hasTables() {
        return flyway.info().current() != null;
    }

    /** Whether the tables are exactly this program's. */
    boolean isCurrent() {
        MigrationInfoService versions = flyway.info();
        @Nullable MigrationInfo current = versions.current();
        return current != null && current.getState() != MigrationState.FUTURE_SUCCESS && versions.pending().length == 0;
    }

    /** Throws what Flyway throws if the updates that were made are not this program's. */
    void validate() {
        flyway.validate();
    }

    void migrate() {
        flyway.migrate();
    }
}
