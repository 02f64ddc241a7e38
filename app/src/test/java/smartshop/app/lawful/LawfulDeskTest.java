package smartshop.app.lawful;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.LawfulShop;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.app.live.Notices;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.vault.KeyFileVault;

class LawfulDeskTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    Path folder;

    @Test
    void theWatchHearsThatMatchingIsLockedAlsoWhenThatCannotBeRecorded() {
        AtomicInteger told = new AtomicInteger();
        LawfulDesk desk;
        try (Database database = Database.open(folder, KeyFileVault.in(folder), clock)) {
            desk = new LawfulDesk(
                    database.lawfulRecord(), new Access(database, clock), false, new Notices(clock), clock);
            LawfulShop.complete(desk, LocalDate.now(clock));
            assertThat(desk.standing().matching()).isTrue();
        }
        desk.onChange(told::incrementAndGet);
        clock.advance(Duration.ofDays(366));

        assertThatThrownBy(desk::check).isInstanceOf(StorageException.class);

        assertThat(desk.standing().matching()).isFalse();
        assertThat(told).hasValue(1);
    }
}
