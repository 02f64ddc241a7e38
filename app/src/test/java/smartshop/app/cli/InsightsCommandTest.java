package smartshop.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.storage.Database;
import smartshop.storage.insight.CameraHour;
import smartshop.storage.vault.KeyFileVault;

class InsightsCommandTest {
    @TempDir
    Path folder;

    @Test
    void theNumbersAreToldAndWrittenForOtherPrograms() {
        assertThat(run().out()).contains("Nothing is counted yet.");
        assertThat(folder.resolve("data")).doesNotExist();
        LocalDate yesterday = LocalDate.now(ZoneId.systemDefault()).minusDays(1);
        Instant noon = yesterday.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant();
        Path data = folder.resolve("data");
        try (Database database = Database.open(data, KeyFileVault.in(data))) {
            UUID door = UUID.randomUUID();
            database.hourCounts()
                    .add(List.of(
                            new CameraHour(door, noon, 12, 60, 60, 60),
                            new CameraHour(door, noon.minus(Duration.ofDays(40)), 3, 60, 60, 60)));
        }

        assertThat(run().out()).contains("Visitors    12", "Alerts      0: 0 right");
        assertThat(run("--from", yesterday.toString(), "--to", yesterday.toString(), "--csv", "days")
                        .out())
                .contains(yesterday + ",12,0,0,0,0,0\r\n");
        assertThat(run("--csv", "faces").err()).contains("There is no table faces");
        assertThat(run("--from", yesterday.toString(), "--to", "2020-01-01").err())
                .contains("The last day lies before the first one");
    }

    private Line run(String... words) {
        return Line.of(
                new InsightsCommand(),
                Stream.concat(Stream.of("--data", folder.resolve("data").toString()), Stream.of(words))
                        .toArray(String[]::new));
    }
}
