package smartshop.app.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.insight.CameraHour;
import smartshop.storage.insight.Uptime;
import smartshop.storage.insight.VisitorHour;
import smartshop.storage.vault.KeyFileVault;

class CountingTest {
    private static final Instant HOUR = Instant.parse("2026-11-20T14:00:00Z");

    private final SettableClock clock = new SettableClock(HOUR.plusSeconds(3540));
    private final CameraFeed door = new CameraFeed(UUID.randomUUID(), "Door", HOUR);
    private final AtomicBoolean matching = new AtomicBoolean(true);
    private final AtomicBoolean full = new AtomicBoolean();

    @TempDir
    Path folder;

    private Database database;
    private Counting counting;

    @BeforeEach
    void open() {
        database = Database.open(folder, KeyFileVault.in(folder), clock);
        counting = new Counting(this::write, clock);
        counting.begin(() -> List.of(door), camera -> matching.get());
        door.state(new CameraState(CameraState.Kind.LIVE, HOUR, ""));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoWentByIsWrittenDownOnceAMinuteUnderTheHourTheyWentIn() {
        counting.wentBy(door.id(), 2);
        counting.check();
        assertThat(visitors()).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        counting.wentBy(door.id(), 1);
        counting.check();
        assertThat(visitors())
                .containsExactly(new VisitorHour(HOUR, 2, 0), new VisitorHour(HOUR.plusSeconds(3600), 1, 1));

        counting.wentBy(door.id(), 1);
        counting.close();
        assertThat(visitors()).contains(new VisitorHour(HOUR.plusSeconds(3600), 2, 1));
    }

    @Test
    void aMinuteCountsAsCountedOnlyWhileSomebodyIsLookedForAndPicturesCome() {
        minute();
        matching.set(false);
        minute();
        door.state(new CameraState(CameraState.Kind.LOST, clock.instant(), "gone"));
        matching.set(true);
        minute();

        assertThat(database.hourCounts().uptimes(HOUR, HOUR.plusSeconds(7200)))
                .containsExactly(new Uptime(door.id(), 0, 2, 3));
        assertThat(visitors()).containsExactly(new VisitorHour(HOUR.plusSeconds(3600), 0, 1));
    }

    @Test
    void whatTheDiskDidNotTakeIsWrittenLater() {
        full.set(true);
        counting.wentBy(door.id(), 5);
        minute();
        counting.wentBy(door.id(), 1);
        minute();
        assertThat(visitors()).isEmpty();

        full.set(false);
        minute();
        assertThat(visitors())
                .containsExactly(new VisitorHour(HOUR, 5, 0), new VisitorHour(HOUR.plusSeconds(3600), 1, 3));
    }

    private void write(Collection<CameraHour> hours) {
        if (full.get()) {
            throw new StorageException("The disk is full.");
        }
        database.hourCounts().add(hours);
    }

    private void minute() {
        clock.advance(Duration.ofMinutes(1));
        counting.check();
    }

    private List<VisitorHour> visitors() {
        return database.hourCounts().visitors(Set.of(door.id()), HOUR, HOUR.plusSeconds(7200));
    }
}
