package smartshop.app.ui.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import smartshop.app.access.Access;
import smartshop.app.benchmark.Statistics;
import smartshop.app.insight.InsightDesk;
import smartshop.app.insight.Period;
import smartshop.app.lawful.LawfulRecord;
import smartshop.app.ui.history.DrawnHistory;
import smartshop.app.ui.history.LongHistory;
import smartshop.storage.Database;
import smartshop.storage.insight.CameraHour;
import smartshop.storage.insight.HourCounts;

/** How long the page of the numbers takes to be read after two years, beside a {@link DrawnHistory}; without the drawing. */
public final class LongInsights {
    private static final int CAMERAS = 16;
    private static final int ROUNDS = 20;
    private static final int STARTS = 4;
    private static final int BUSIEST = 200;
    private static final int DAYS = 30;

    private final DrawnHistory history;
    private final Clock clock;

    public LongInsights(DrawnHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    private record Step(String what, Consumer<InsightViewModel> chosen) {}

    /** Counts two years first, unless that was done. */
    public void measure(Consumer<LongHistory.Result> told) {
        draw();
        for (Step step : List.of(
                new Step("the numbers of 4 weeks", InsightViewModel::opened),
                new Step("the numbers of 13 weeks", page -> page.choose(smartshop.app.insight.Span.QUARTER)),
                new Step("the numbers of a year", page -> page.choose(year().first(), year().last())))) {
            double first = 0;
            for (int start = 1; start < STARTS; start++) {
                first = Math.max(first, times(step, 1)[0]);
            }
            double[] times = times(step, ROUNDS);
            double[] warm = Arrays.copyOfRange(times, 1, ROUNDS);
            told.accept(new LongHistory.Result(
                    step.what(), Math.max(first, times[0]), Statistics.median(warm), Statistics.p95(warm)));
        }
    }

    private Period year() {
        return new Period(java.time.LocalDate.now(clock).minusYears(1).plusDays(1), java.time.LocalDate.now(clock));
    }

    private double[] times(Step step, int rounds) {
        try (Database database = history.open()) {
            InsightViewModel page = new InsightViewModel(
                    new InsightDesk(database, new Access(database, clock), () -> LawfulRecord.NONE, clock),
                    Runnable::run,
                    Runnable::run,
                    clock.getZone());
            double[] times = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                long start = System.nanoTime();
                step.chosen().accept(page);
                times[round] = (System.nanoTime() - start) / 1e6;
            }
            return times;
        }
    }

    private void draw() {
        try (Database database = history.open()) {
            if (database.hourCounts().since().isPresent()) {
                return;
            }
            List<UUID> cameras = new ArrayList<>();
            database.cameras().all().forEach(camera -> cameras.add(camera.id()));
            while (cameras.size() < CAMERAS) {
                cameras.add(database.cameras()
                        .add(
                                UUID.randomUUID(),
                                "Camera " + (cameras.size() + 1),
                                new byte[] {(byte) cameras.size()},
                                "",
                                "")
                        .id());
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
            Instant first = now.atZone(ZoneOffset.UTC)
                    .minusMonths(HourCounts.KEPT_MONTHS)
                    .toInstant();
            for (Instant from = first; from.isBefore(now); from = from.plus(Duration.ofDays(DAYS))) {
                database.hourCounts().add(hours(cameras, from, now));
            }
        }
    }

    private static List<CameraHour> hours(List<UUID> cameras, Instant from, Instant now) {
        Random random = new Random(from.getEpochSecond());
        List<CameraHour> hours = new ArrayList<>();
        Instant end = from.plus(Duration.ofDays(DAYS));
        for (Instant hour = from; hour.isBefore(end) && hour.isBefore(now); hour = hour.plus(Duration.ofHours(1))) {
            for (UUID camera : cameras) {
                hours.add(new CameraHour(camera, hour, random.nextInt(BUSIEST), 60, 60, 60));
            }
        }
        return hours;
    }
}
