package smartshop.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.search.PersonId;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Deed;
import smartshop.storage.history.AlertRow;

/** As often as {@code -Dsmartshop.kills} says; standard output says how long the slowest start took. */
class KilledProcessTest {
    private static final int KILLS = Integer.getInteger("smartshop.kills", 3);
    /** A database is filled by so many processes, one after the other; then a new one. */
    private static final int KILLS_EACH = 50;
    /** At most, before the kill: it comes at any moment in between. */
    private static final int ROWS = 200;

    private final Random random = new Random(5);
    private Duration slowest = Duration.ZERO;

    @TempDir
    Path folders;

    /** The other process: says each row's id once the history has it, until it is killed. */
    static final class Writer {
        public static void main(String[] arguments) {
            try (Database database = Shop.open(Path.of(arguments[0]))) {
                while (true) {
                    UUID id = UUID.randomUUID();
                    database.audit(Actor.SYSTEM)
                            .recorded(
                                    () -> database.history().append(Shop.alert(id, PersonId.random(), Shop.TWICE)),
                                    Deed.of(Action.VERDICT_GIVEN, id));
                    System.out.println(id);
                    System.out.flush();
                }
            }
        }
    }

    @Test
    void whatWasAcknowledgedSurvivesTheKillAndNothingIsThereByHalf() throws Exception {
        int rows = 0;
        Set<UUID> acknowledged = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Path folder = folders.resolve("shop-" + kill / KILLS_EACH);
            if (kill % KILLS_EACH == 0) {
                acknowledged.clear();
            }
            List<UUID> said = acknowledgedByAKilledProcess(folder);
            acknowledged.addAll(said);
            rows += said.size();
            acknowledgedIsThere(folder, acknowledged);
            if ((kill + 1) % KILLS_EACH == 0) {
                report(kill + 1, rows);
            }
        }
        report(KILLS, rows);
        assertThat(rows).isGreaterThanOrEqualTo(KILLS);
    }

    private void report(int kills, int rows) {
        System.out.printf(
                "%d kills, %d acknowledged rows all there, slowest start %d ms%n", kills, rows, slowest.toMillis());
    }

    private List<UUID> acknowledgedByAKilledProcess(Path folder) throws IOException, InterruptedException {
        Process writer = start(folder);
        List<UUID> ids = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(writer.getInputStream(), UTF_8))) {
            int enough = 1 + random.nextInt(ROWS);
            for (int i = 0; i < enough; i++) {
                ids.add(UUID.fromString(lines.readLine()));
            }
            assertThatThrownBy(() -> Shop.open(folder))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("in use by another SmartShop");
            writer.toHandle().destroyForcibly(); // SIGKILL, and what it said can still be read
            lines.lines()
                    .filter(line -> line.length() == 36)
                    .map(UUID::fromString)
                    .forEach(ids::add);
        } finally {
            writer.destroyForcibly().waitFor();
        }
        return ids;
    }

    private static Process start(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** In the history and, by a chain that is whole, in the log; a row that is in one of them is in the other. */
    private void acknowledgedIsThere(Path folder, Set<UUID> acknowledged) {
        long before = System.nanoTime();
        try (Database database = Shop.open(folder)) {
            Duration start = Duration.ofNanos(System.nanoTime() - before);
            slowest = start.compareTo(slowest) > 0 ? start : slowest;
            assertThat(database.auditCheck().verify(Optional.empty()).fault()).isEmpty();
            Set<UUID> recorded = new HashSet<>();
            database.audit(Actor.SYSTEM)
                    .newest(1_000_000, entry -> entry.subject().ifPresent(recorded::add));
            Set<UUID> stored = new HashSet<>();
            database.history().alerts(1_000_000).stream().map(AlertRow::id).forEach(stored::add);
            assertThat(stored).containsAll(acknowledged).isEqualTo(recorded);
        }
    }
}
