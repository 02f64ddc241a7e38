package smartshop.app.ui.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.app.insight.CsvTable;
import smartshop.app.insight.InsightDesk;
import smartshop.app.insight.Insights;
import smartshop.app.insight.Span;
import smartshop.app.lawful.LawfulRecord;
import smartshop.app.ui.Check;
import smartshop.storage.Database;
import smartshop.storage.insight.CameraHour;
import smartshop.storage.vault.KeyFileVault;

class InsightViewModelTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

    private Database database;
    private UUID door;

    @BeforeEach
    void open() {
        database = Database.open(folder, KeyFileVault.in(folder), clock);
        door = database.cameras()
                .add(UUID.randomUUID(), "Door", new byte[] {1}, "", "")
                .id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void figuresAreReadBesideThoseOfTheTimeBefore() {
        hour("2026-11-06T10:00:00Z", 50);
        hour("2026-11-13T10:00:00Z", 100);
        hour("2026-11-20T10:00:00Z", 125);
        InsightViewModel model = shown();
        model.choose(Span.WEEK);

        FigureWords.Line visitors = FigureWords.of(looked(model)).getFirst();
        assertThat(visitors.value()).isEqualTo("125");
        assertThat(visitors.before()).isEqualTo("100 before · 25% more");
        FigureWords.Line right = FigureWords.of(looked(model)).get(2);
        assertThat(right.value()).isEqualTo("–");
        assertThat(right.note()).isEqualTo("Nobody has said yes or no to one");
        assertThat(right.before()).isEqualTo("Nothing to compare with yet");
    }

    @Test
    void theMapSaysWhatEachHourCameToAndWhichNobodyCounted() {
        hour("2026-11-13T10:00:00Z", 3);
        hour("2026-11-20T10:00:00Z", 4);
        hour("2026-11-20T12:00:00Z", 40);
        HeatWords words = new HeatWords(looked(shown()).week(), HeatWords.Of.VISITORS);

        assertThat(words.finding()).isEqualTo("Busiest: Friday 12:00 to 13:00, 40 visitors.");
        assertThat(words.hours(List.of(java.time.DayOfWeek.FRIDAY))).containsExactly(10, 11, 12);
        WeekCells cells = new WeekCells(words);
        assertThat(cells.sentence(10)).isEqualTo("Friday 10:00 to 11:00: 3.5 visitors on average of 2 such hours");
        assertThat(cells.shade(10)).isEqualTo(1);
        assertThat(cells.sentence(11)).isEqualTo("Friday 11:00 to 12:00: nobody counted");
        assertThat(cells.shade(12)).isEqualTo(HeatWords.DARKEST);
    }

    @Test
    void daysOfOnesOwnStayUntilASpanIsChosen() {
        hour("2026-11-13T10:00:00Z", 3);
        InsightViewModel model = shown();
        model.choose(TODAY, TODAY.minusDays(1));
        assertThat(model.outcomeProperty().get().level()).isEqualTo(Check.Level.BAD);
        model.choose(TODAY.minusDays(9), TODAY);
        model.cameraProperty().set(model.cameras().getFirst());
        assertThat(looked(model).days()).hasSize(10);
        assertThat(looked(model).now().visitors()).isEqualTo(3);

        model.choose(Span.TODAY);
        assertThat(looked(model).days()).hasSize(1);
    }

    @Test
    void whatCannotBeSavedIsSaid() throws Exception {
        hour("2026-11-13T10:00:00Z", 3);
        InsightViewModel model = shown();
        Path file = folder.resolve(model.fileName("-hours.csv"));
        model.csv(CsvTable.HOURS, file);
        assertThat(model.outcomeProperty().get()).isEqualTo(Check.good("Saved: insights-2026-11-20-hours.csv"));
        assertThat(Files.readString(file)).contains("friday,10:00,1,3.0,0\r\n");

        model.csv(CsvTable.HOURS, folder.resolve("nowhere").resolve("x.csv"));
        assertThat(model.outcomeProperty().get().level()).isEqualTo(Check.Level.BAD);
    }

    @Test
    void nothingStaysOfWhatSomebodyElseLookedAt() {
        hour("2026-11-13T10:00:00Z", 3);
        Deque<Runnable> reads = new ArrayDeque<>();
        InsightViewModel model = model(reads::add);
        model.opened();
        reads.forEach(Runnable::run);
        model.cameraProperty().set(model.cameras().getFirst());
        assertThat(looked(model).now().visitors()).isEqualTo(3);
        reads.clear();

        model.choose(Span.WEEK);
        model.closed();
        reads.removeFirst().run();
        assertThat(model.insightsProperty().get()).isNull();

        model.sessionChanged();
        assertThat(model.cameraProperty().get()).isNull();
        assertThat(model.cameras()).isEmpty();
        Path file = folder.resolve("x.csv");
        model.csv(CsvTable.HOURS, file);
        assertThat(reads).isEmpty();

        model.opened();
        reads.forEach(Runnable::run);
        assertThat(looked(model).question().camera()).isEmpty();
    }

    @Test
    void datesAndNumbersAreWrittenAsPeopleHereWriteThem() {
        assertThat(Numbers.hour(24, 30)).isEqualTo("00:30");
        assertThat(Numbers.took(java.time.Duration.ofSeconds(150))).isEqualTo("2 min 30 s");
        assertThat(Numbers.shortDate(TODAY)).isEqualTo("20 Nov");
        assertThat(Numbers.dateInYears(TODAY)).isEqualTo("20 Nov 2026");
    }

    /** Fridays. */
    private record WeekCells(HeatWords words) {
        String sentence(int hour) {
            return words.sentence(words.week().at(java.time.DayOfWeek.FRIDAY, hour));
        }

        int shade(int hour) {
            return words.shade(words.week().at(java.time.DayOfWeek.FRIDAY, hour));
        }
    }

    private void hour(String hour, int visitors) {
        database.hourCounts().add(List.of(new CameraHour(door, Instant.parse(hour), visitors, 60, 60, 60)));
    }

    private InsightViewModel model(Executor background) {
        return new InsightViewModel(
                new InsightDesk(database, new Access(database, clock), () -> LawfulRecord.NONE, clock),
                background,
                Runnable::run,
                ZoneOffset.UTC);
    }

    private InsightViewModel shown() {
        InsightViewModel model = model(Runnable::run);
        model.opened();
        return model;
    }

    private static Insights looked(InsightViewModel model) {
        return java.util.Objects.requireNonNull(model.insightsProperty().get());
    }
}
