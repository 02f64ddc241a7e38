package smartshop.storage;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

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

    /** Whether there are tables already, and they are older than this program. */
    boolean changesExistingTables() {
        return flyway.info().current() != null && flyway.info().pending().length > 0;
    }

    void migrate() {
        flyway.migrate();
    }
}
