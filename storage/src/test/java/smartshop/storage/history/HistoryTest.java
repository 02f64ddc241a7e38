package smartshop.storage.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.storage.Database;
import smartshop.storage.Shop;

class HistoryTest {
    @TempDir
    Path folder;

    @Test
    void theNewestComesFirstAndTheRestByPages() {
        try (Database database = Shop.open(folder)) {
            History history = database.history();
            AlertRow first = Shop.alert(Shop.TWICE);
            AlertRow second = Shop.alert(Shop.TWICE.plusSeconds(1));
            AlertRow third = Shop.alert(Shop.TWICE.plusSeconds(2));
            history.append(second);
            history.append(third);
            history.append(first);

            assertThat(history.alerts(2)).containsExactly(third, second);
            assertThat(history.alerts(second.alertedAt(), 2)).containsExactly(first);
            assertThat(history.alerts(first.alertedAt(), 2)).isEmpty();
        }
    }

    @Test
    void sightingsComeByPagesToo() {
        try (Database database = Shop.open(folder)) {
            History history = database.history();
            SightingRow early = Shop.sighting(Shop.TWICE);
            SightingRow late = Shop.sighting(Shop.TWICE.plusSeconds(60));
            history.append(early);
            history.append(late);

            assertThat(history.sightings(10)).containsExactly(late, early);
            assertThat(history.sightings(late.to(), 10)).containsExactly(early);
        }
    }

    @Test
    void finerMomentsThanAMicrosecondAreRoundedDown() {
        try (Database database = Shop.open(folder)) {
            database.history().append(Shop.alert(Shop.TWICE.plusNanos(999)));

            assertThat(database.history().alerts(1).getFirst().trace().stored()).isEqualTo(Shop.TWICE);
        }
    }
}
