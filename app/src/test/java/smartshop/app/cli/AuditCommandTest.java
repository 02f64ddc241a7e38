package smartshop.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Deed;

class AuditCommandTest {
    @TempDir
    Path folder;

    @Test
    void aWholeLogIsSaidToBeWholeAndTheStatusIsZero() throws IOException {
        record(3);

        Line line = audit("verify");
        assertThat(line.status()).isZero();
        assertThat(line.out()).startsWith("3 entries, whole since 2").contains("There was no checkpoint");

        assertThat(audit("copy-to", folder.toString()).status()).isZero();
        assertThat(audit("verify").out()).startsWith("5 entries, whole since ").contains("agrees with 1 checkpoint.");
        JsonNode json = new ObjectMapper().readTree(audit("verify", "--json").out());
        assertThat(json.get("whole").asBoolean()).isTrue();
        assertThat(json.get("entries").asLong()).isEqualTo(5);
    }

    @Test
    void aLogThatLostItsEndIsSaidToAndTheStatusIsOne() throws IOException {
        record(3);
        Path before = Files.copy(Database.file(data()), folder.resolve("before"));
        record(2);
        audit("copy-to", folder.toString());
        Files.copy(
                before, Database.file(data()), StandardCopyOption.REPLACE_EXISTING); // and all that came since is gone
        Files.delete(data().resolve("audit-checkpoints.txt"));
        assertThat(audit("verify").status()).isZero();

        String outside = folder.resolve("audit-checkpoints.txt").toString();
        Line line = audit("verify", "--checkpoint", outside);
        assertThat(line.status()).isEqualTo(1);
        assertThat(line.out())
                .startsWith("Row 4 and what came after it is missing: cut off behind the checkpoint of 2")
                .contains("(3 rows)");
        JsonNode json = new ObjectMapper()
                .readTree(audit("verify", "--json", "--checkpoint", outside).out());
        assertThat(json.get("fault").asText()).isEqualTo("CUT_OFF");
        assertThat(json.get("place").asLong()).isEqualTo(4);
    }

    @Test
    void aChangedCheckpointIsNamed() throws IOException {
        record(1);
        audit("copy-to", folder.toString());
        Files.writeString(data().resolve("audit-checkpoints.txt"), "smartshop-audit-1 is no checkpoint\n");

        Line line = audit("verify");

        assertThat(line.status()).isEqualTo(1);
        assertThat(line.out()).contains("line 1 of a file of checkpoints");
        assertThat(audit("verify", "--checkpoint", folder.resolve("none").toString())
                        .err())
                .contains("There is no file of checkpoints");
    }

    @Test
    void entriesAreListedInWordsAndAsJson() throws IOException {
        record(3);

        List<String> lines = audit("list", "--last", "2").out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).matches(" +2  20.*  owner    removed a person  [0-9a-f-]{36}");

        JsonNode json = new ObjectMapper()
                .readTree(audit("list", "--json", "--last", "1").out());
        assertThat(json.get("number").asLong()).isEqualTo(3);
        assertThat(json.get("action").asText()).isEqualTo("person-removed");
        assertThat(audit("list", "--last", "0").status()).isEqualTo(2);
    }

    @Test
    void whatIsDoneOnTheCommandLineIsRecorded() {
        record(1);
        Line.of(new WatchlistCommand(), "list", "--data", data().toString());
        Line.of(new ScanCommand(), "a.mp4", "b.mp4", "--gallery", "nobody", "--data", data().toString());
        audit("copy-to", folder.toString());

        assertThat(audit("list").out())
                .contains("command  looked at the watchlist")
                .contains("command  looked for people in recordings    recordings=2")
                .contains("command  changed where a copy of each checkpoint goes")
                .contains("system   wrote a checkpoint of this log    entries=4");
        assertThat(audit("verify").status()).isZero();
    }

    @Test
    void lookingMakesNoDatabase() {
        assertThat(audit("verify").status()).isEqualTo(1);
        assertThat(audit("verify").err()).contains("no database here");
        assertThat(audit("list").status()).isZero();
        assertThat(data()).doesNotExist();
    }

    @Test
    void aRunningConsoleKeepsTheLog() {
        try (Database console = Database.open(data(), NewShop.in(data()))) {
            assertThat(audit("verify").err()).contains("in use by another SmartShop that is running");
            assertThat(console.auditCheck().verify(java.util.Optional.empty()).whole())
                    .isTrue();
        }
    }

    private void record(int deeds) {
        try (Database database = Database.open(data(), NewShop.in(data()))) {
            for (int i = 0; i < deeds; i++) {
                database.audit(Actor.OWNER).record(Deed.of(Action.PERSON_REMOVED, UUID.randomUUID()));
            }
        }
    }

    private Line audit(String command, String... arguments) {
        return Line.of(
                new AuditCommand(),
                Stream.concat(Stream.of(command, "--data", data().toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private Path data() {
        return folder.resolve("data");
    }
}
