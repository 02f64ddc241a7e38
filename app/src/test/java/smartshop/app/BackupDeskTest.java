package smartshop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.live.Notices;
import smartshop.storage.Database;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.vault.KeyFileVault;

class BackupDeskTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T18:00:00Z"));
    private final Notices notices = new Notices(clock);

    @TempDir
    Path folder;

    @Test
    void aSecondFolderThatIsAwayIsSaidOnceADayAndIsNoFailedBackup() {
        Path away = folder.resolve("unplugged");
        try (Database database = Database.open(folder, KeyFileVault.in(folder), clock);
                BackupDesk desk = new BackupDesk(
                        database.backups(), () -> Optional.of(away), database.audit(Actor.SYSTEM), notices, clock)) {
            for (int hour = 0; hour < 3; hour++) {
                desk.check();
                clock.advance(Duration.ofMinutes(61));
            }

            assertThat(notices.all()).hasSize(1);
            assertThat(notices.all().getFirst().words()).contains("unplugged");
            List<String> recorded = new ArrayList<>();
            database.audit(Actor.SYSTEM).newest(100, entry -> recorded.add(entry.action()));
            assertThat(recorded).containsExactly(Action.BACKUP_MADE.code());
        }
    }
}
