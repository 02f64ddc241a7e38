package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.storage.Database;
import smartshop.storage.vault.KeyFileVault;

/** The database cannot be opened as it is, and somebody who stands before the window says what to do. */
@OnDisplay
class RepairJourneyTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

    @Test
    void aChangedDatabaseIsGoneOnWithAndAMissingOneRestored() throws IOException {
        try (Database database = Database.open(folder, KeyFileVault.in(folder), clock, Optional.empty())) {
            database.cameras().add("Entrance");
            database.backups().make();
        }
        Path earlier = Files.copy(Database.file(folder), folder.resolve("earlier"));
        Database.open(folder, KeyFileVault.in(folder), clock, Optional.empty()).close();
        Files.copy(earlier, Database.file(folder), StandardCopyOption.REPLACE_EXISTING);
        try (OpenWindow window = new OpenWindow(folder, clock, this::goOn)) {
            List<String> done = new ArrayList<>();
            window.console().audit().newest(100, entry -> done.add(entry.action()));
            assertThat(done).contains("database-accepted");
        }
        Files.delete(Database.file(folder));
        try (OpenWindow window = new OpenWindow(folder, clock, this::restore)) {
            assertThat(window.console().cameras().feeds()).hasSize(1);
            window.until(
                    "it is said",
                    () -> window.console().notices().all().stream()
                            .anyMatch(notice -> notice.words().contains("restored from the backup")));
        }
    }

    private void goOn(OpenWindow window) {
        window.awaitWords("The database was changed");
        Screen.shot(window.stage().getScene(), "repair-changed");
        window.press("repair-goOn");
        window.awaitWords("It will be recorded that you went on");
        window.press("Yes, I am sure");
    }

    private void restore(OpenWindow window) {
        window.awaitWords("The database is damaged");
        Screen.shot(window.stage().getScene(), "repair-restore");
        assertThat(Database.file(folder))
                .as("nothing is done before somebody says so")
                .doesNotExist();
        window.press("repair-restore");
    }
}
