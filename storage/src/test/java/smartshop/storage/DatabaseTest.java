package smartshop.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.embed.Embedding;
import smartshop.storage.camera.NewCamera;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.LatencyTrace;
import smartshop.storage.history.SightingRow;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.NewPhoto;
import smartshop.storage.watchlist.Person;

class DatabaseTest {
    @TempDir
    Path folder;

    @Test
    void everythingIsThereAfterReopening() {
        Instant now = Instant.parse("2026-10-25T01:30:00.123456Z");
        Person person;
        NewCamera camera;
        AlertRow alert;
        SightingRow sighting;
        try (Database database = open()) {
            person = database.watchlist()
                    .enrol(new NewPerson(
                            "Ann",
                            "took wine",
                            List.of(new NewPhoto(new byte[] {1, 2, 3}, new Embedding("m", new float[] {0.6f, 0.8f})))));
            camera = database.cameras().add("Entrance");
            alert = new AlertRow(
                    UUID.randomUUID(),
                    camera.id(),
                    "Entrance",
                    person.id(),
                    0.61,
                    now,
                    now,
                    now,
                    new LatencyTrace(now, now, now, now));
            sighting =
                    new SightingRow(UUID.randomUUID(), camera.id(), "Entrance", person.id(), now, now.plusSeconds(4));
            database.history().append(alert);
            database.history().append(sighting);
            database.settings().put("sound", "off");
            database.settings().put("sound", "on");
        }
        try (Database database = open()) {
            assertThat(database.watchlist().people()).containsExactly(person);
            assertThat(database.watchlist().photo(person.photos().getFirst())).hasValue(new byte[] {1, 2, 3});
            assertThat(database.watchlist().gallery("m").size()).isEqualTo(1);
            assertThat(database.cameras().secretMatches(camera.id(), camera.secret()))
                    .isTrue();
            assertThat(database.history().alerts(10)).containsExactly(alert);
            assertThat(database.history().sightings(10)).containsExactly(sighting);
            assertThat(database.settings().get("sound")).hasValue("on");
        }
    }

    private Database open() {
        return Database.open(folder, KeyFileVault.in(folder));
    }
}
