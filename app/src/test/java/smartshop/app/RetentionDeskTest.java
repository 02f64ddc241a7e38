package smartshop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.audit.Actor;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.LatencyTrace;

class RetentionDeskTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T12:00:00Z"));

    private final AtomicLong passed = new AtomicLong();

    @TempDir
    Path folder;

    private Database database;
    private RetentionDesk desk;

    @BeforeEach
    void open() {
        database = Database.open(folder, NewShop.in(folder), clock);
        desk = desk();
        alert();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void unansweredAlertsGoAfterMidnightAndThatIsRecorded() {
        for (int hours = 0; hours < 11; hours++) {
            pass(Duration.ofHours(1));
        }
        assertThat(alerts()).isOne();
        pass(Duration.ofHours(2));
        assertThat(alerts()).isZero();
        List<String> recorded = new ArrayList<>();
        database.audit(Actor.OWNER).newest(10, entry -> recorded.add(entry.action()));
        assertThat(recorded).containsExactly("alerts-deleted");
    }

    @Test
    void aClockThatLeapsAheadHasAnHourToBeSetRight() {
        leap(Duration.ofDays(400));
        pass(Duration.ofMinutes(59));
        assertThat(alerts()).isOne();

        leap(Duration.ofDays(-400).minusMinutes(59));
        pass(Duration.ofMinutes(5));
        assertThat(alerts()).isOne();
        leap(Duration.ofDays(400));
        pass(Duration.ofHours(1));
        assertThat(alerts()).as("nobody has set it right").isZero();
    }

    @Test
    void aComputerThatWasOffCatchesUpAfterItsStart() {
        clock.advance(Duration.ofDays(40));
        desk = desk();
        desk.check();
        assertThat(alerts()).isOne();
        pass(Duration.ofMinutes(5));
        assertThat(alerts()).isZero();
    }

    private RetentionDesk desk() {
        return new RetentionDesk(
                database.retention(), database.audit(Actor.SYSTEM), clock, ClockGuard.forAlerts(clock, passed::get));
    }

    private void pass(Duration time) {
        passed.addAndGet(time.toNanos());
        leap(time);
    }

    private void leap(Duration time) {
        clock.advance(time);
        desk.check();
    }

    private void alert() {
        Instant at = clock.instant();
        database.history()
                .append(new AlertRow(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "Door",
                        PersonId.random(),
                        0.6,
                        at,
                        at,
                        at,
                        new LatencyTrace(at, at, at, at)));
    }

    private int alerts() {
        return database.history().alerts(10).size();
    }
}
