package smartshop.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import smartshop.storage.backup.Swap;
import smartshop.storage.sql.Failures;
import smartshop.storage.vault.Vault;

/**
 * Brings a closed database's tables up to date, or makes those of a new one. H2 commits each change of a table by itself, and a
 * half changed one can neither be opened nor updated again. So it happens to a copy, which takes the database's name in one step.
 */
final class Update {
    private final Path database;
    private final Vault vault;
    private final Swap swap;
    private final String[] migrations;

    Update(Path database, Vault vault, Clock clock, String... migrations) {
        this.database = database;
        this.vault = vault;
        this.swap = new Swap(database, clock, step -> {});
        this.migrations = migrations;
    }

    /** @throws StorageException if it fails; the database is as it was */
    void run() {
        try {
            try {
                Path staged = Files.exists(database) ? swap.stage(database) : swap.stage();
                migrate(staged);
                swap.unkept(staged);
            } finally {
                swap.tidy();
            }
        } catch (IOException e) {
            throw new StorageException(
                    "The database %s is brought up to date on a copy, and that could not be written. Free some space, give your user the right to write there, and start again; nothing has been changed."
                            .formatted(database),
                    e);
        }
    }

    private void migrate(Path staged) throws IOException {
        HikariDataSource pool = new H2File(staged, vault, "").openInWords();
        try {
            new Schema(pool, migrations).migrate();
        } catch (RuntimeException e) {
            H2File.shutDown(pool);
            throw Failures.translated(e);
        }
        if (!H2File.compact(pool)) { // written anew, it holds no state in between
            throw new IOException("The updated copy could not be closed");
        }
    }
}
