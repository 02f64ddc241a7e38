package smartshop.camera.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthBytesTest {
    private static final Clock MARCH = at("2026-03-31T23:00:00Z");
    private static final Clock APRIL = at("2026-04-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void countSurvivesARestart() {
        try (MonthBytes month = open(MARCH)) {
            month.sent(1000);
            assertThat(month.sent(1500)).isEqualTo(1500);
        }
        try (MonthBytes month = open(MARCH)) {
            assertThat(month.sent(0)).isEqualTo(1500);
            assertThat(month.sent(70)).isEqualTo(1570);
        }
    }

    @Test
    void aThreadThatIsToldToStopStillWritesItsCountDown() {
        try (MonthBytes month = open(MARCH)) {
            month.sent(1000);
            Thread.currentThread().interrupt();
        }
        assertThat(Thread.interrupted()).isTrue();
        try (MonthBytes month = open(MARCH)) {
            assertThat(month.sent(0)).isEqualTo(1000);
        }
    }

    @Test
    void newMonthBeginsAtZero() {
        try (MonthBytes month = open(MARCH)) {
            month.sent(1000);
        }
        try (MonthBytes month = open(APRIL)) {
            assertThat(month.sent(20)).isEqualTo(20);
        }
    }

    @Test
    void damagedCountBeginsAnew() throws Exception {
        Files.writeString(folder.resolve("month"), "2026-03 many");
        try (MonthBytes month = open(MARCH)) {
            assertThat(month.sent(5)).isEqualTo(5);
        }
    }

    @Test
    void withoutAFolderItCountsFromTheStart() {
        try (MonthBytes month = new MonthBytes(Optional.empty(), MARCH)) {
            assertThat(month.sent(5)).isEqualTo(5);
        }
    }

    private MonthBytes open(Clock clock) {
        return new MonthBytes(Optional.of(folder.resolve("month")), clock);
    }

    private static Clock at(String time) {
        return Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
    }
}
