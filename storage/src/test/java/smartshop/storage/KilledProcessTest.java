package smartshop.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.search.PersonId;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Deed;
import smartshop.storage.history.AlertRow;

class KilledProcessTest {
    private static final int ROUNDS = 3;
    private static final int ROWS = 200;

    @TempDir
    Path folder;

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
    void whatWasAcknowledgedSurvivesTheKill() throws Exception {
        Set<UUID> acknowledged = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(acknowledgedByAKilledProcess());
            assertThat(stored()).containsAll(acknowledged).isEqualTo(recorded());
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * ROWS);
    }

    private List<UUID> acknowledgedByAKilledProcess() throws IOException, InterruptedException {
        Process writer = start();
        List<UUID> ids = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(writer.getInputStream(), UTF_8))) {
            for (int i = 0; i < ROWS; i++) {
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

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** By a chain that is whole. */
    private Set<UUID> recorded() {
        try (Database database = Shop.open(folder)) {
            assertThat(database.auditCheck().verify(Optional.empty()).fault()).isEmpty();
            Set<UUID> ids = new HashSet<>();
            database.audit(Actor.SYSTEM)
                    .newest(1_000_000, entry -> entry.subject().ifPresent(ids::add));
            return ids;
        }
    }

    private Set<UUID> stored() {
        try (Database database = Shop.open(folder)) {
            Set<UUID> ids = new HashSet<>();
            database.history().alerts(1_000_000).stream().map(AlertRow::id).forEach(ids::add);
            return ids;
        }
    }
}
