package smartshop.storage.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.calibrate.ScoreTally;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.Shop;
import smartshop.storage.watchlist.NewPhoto;

class StrangerTalliesTest {
    @TempDir
    Path folder;

    private Database database;
    private PersonId person;

    @BeforeEach
    void open() {
        database = Shop.open(folder);
        NewPhoto photo = new NewPhoto(new byte[] {1}, new Embedding("m", new float[] {1, 0}));
        person = database.watchlist()
                .enrol(Shop.person("Ann Example", "took wine", List.of(photo)))
                .id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void sumsAddUpOverARestart() {
        database.strangerTallies().add("m", Map.of(person, new ScoreTally(2, 0.5, 0.13)));
        database.close();
        database = Shop.open(folder);

        database.strangerTallies().add("m", Map.of(person, new ScoreTally(1, 0.25, 0.0625)));

        assertThat(database.strangerTallies().all("m").get(person)).satisfies(all -> {
            assertThat(all.visitors()).isEqualTo(3);
            assertThat(all.sum()).isCloseTo(0.75, within(1e-9));
            assertThat(all.squares()).isCloseTo(0.1925, within(1e-9));
        });
    }

    @Test
    void anotherModelsScoresAreAnotherMatter() {
        database.strangerTallies().add("m", Map.of(person, new ScoreTally(2, 0.5, 0.13)));

        assertThat(database.strangerTallies().all("n")).isEmpty();
    }

    @Test
    void whoWasRemovedIsPassedOverAndForgotten() {
        database.strangerTallies().add("m", Map.of(person, new ScoreTally(2, 0.5, 0.13)));
        database.watchlist().remove(person);

        database.strangerTallies().add("m", Map.of(person, new ScoreTally(1, 0.1, 0.01)));

        assertThat(database.strangerTallies().all("m")).isEmpty();
    }
}
