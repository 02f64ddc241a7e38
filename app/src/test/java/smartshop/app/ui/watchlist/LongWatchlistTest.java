package smartshop.app.ui.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.WatchlistDesk;
import smartshop.app.access.Access;
import smartshop.app.enrol.EntryDesk;
import smartshop.recognition.embed.Embedding;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.watchlist.EnrolmentRules;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.NewPhoto;

/** How long a watchlist takes to open that is longer than any shop's: {@code -Dsmartshop.entries=10000}. */
@EnabledIfSystemProperty(named = "smartshop.entries", matches = "\\d+")
class LongWatchlistTest {
    /** A look at a page that takes longer feels slow. */
    private static final double MOST_MS = 500;

    private static final int ROUNDS = 9;
    private static final int ROWS_IN_SIGHT = 12;

    @TempDir
    private Path folder;

    @Test
    void opensTurnsAndFiltersWhileSomebodyLooks() {
        int entries = Integer.getInteger("smartshop.entries");
        Clock clock = Clock.systemUTC();
        try (Database database = Database.open(folder, NewShop.in(folder), clock)) {
            fill(database, entries, clock);
            Access access = new Access(database, clock);
            WatchlistViewModel model = new WatchlistViewModel(
                    new WatchlistDesk(database.watchlist(), access),
                    new EntryDesk(database.watchlist(), access, () -> EnrolmentRules.UK),
                    database.staff()::name,
                    () -> {},
                    Runnable::run,
                    Runnable::run,
                    clock);
            double opens = slowest("opens", model::refresh);
            assertThat(model.people()).hasSize(entries);
            double turns = slowest(
                    "turns a page",
                    () -> model.photos(model.people().subList(entries / 2, entries / 2 + ROWS_IN_SIGHT).stream()
                            .map(row -> row.front().orElseThrow())
                            .toList()));
            double filters = slowest("filters", () -> {
                model.typedProperty().set("person 77");
                model.typedProperty().set("");
            });
            assertThat(List.of(opens, turns, filters)).allMatch(ms -> ms < MOST_MS);
        }
    }

    private static double slowest(String what, Runnable look) {
        double[] times = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            look.run();
            times[round] = (System.nanoTime() - start) / 1e6;
        }
        double first = times[0];
        Arrays.sort(times);
        System.out.printf(
                "%s: first %.0f ms, median %.0f ms, slowest %.0f ms%n",
                what, first, times[ROUNDS / 2], times[ROUNDS - 1]);
        return times[ROUNDS - 1];
    }

    private static void fill(Database database, int entries, Clock clock) {
        byte[] photo = new byte[20_000];
        for (int i = 0; i < entries; i++) {
            NewPhoto front = new NewPhoto(photo, new Embedding("none", new float[] {1, 0}));
            database.watchlist()
                    .enrol(NewPerson.drawn("Person " + i, "drawn", LocalDate.now(clock), List.of(front, front, front)));
        }
    }
}
