package smartshop.app.ui.history;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import smartshop.app.access.Access;
import smartshop.app.benchmark.Statistics;
import smartshop.storage.Database;
import smartshop.storage.history.Answer;

/**
 * How long the page of a {@link DrawnHistory} takes to open, filter and turn over: everything that the page waits for, down to
 * the enrolled photos, but the drawing.
 */
public final class LongHistory {
    /** A look at a page that takes longer feels slow. */
    public static final double MOST_MS = 300;

    private static final int ROUNDS = 30;
    private static final int STARTS = 5;

    private final DrawnHistory history;
    private final Clock clock;
    private final Random random = new Random(1);

    public LongHistory(DrawnHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /**
     * One thing that somebody does at the page.
     *
     * @param first milliseconds that it takes after a start, the slowest of a few starts, each when the console has {@link
     *     ReadAhead read ahead}
     * @param median milliseconds of the times after the first
     * @param slow milliseconds that one in twenty of those exceeds
     */
    public record Result(String what, double first, double median, double slow) {

        public boolean met() {
            return first < MOST_MS && slow < MOST_MS;
        }
    }

    /** Opens the database anew for each first time, because what was read before is in memory. */
    public void measure(Consumer<Result> told) {
        for (Step step : steps()) {
            double first = 0;
            for (int start = 1; start < STARTS; start++) {
                first = Math.max(first, times(step, 1)[0]);
            }
            double[] times = times(step, ROUNDS);
            double[] warm = Arrays.copyOfRange(times, 1, ROUNDS);
            told.accept(
                    new Result(step.what(), Math.max(first, times[0]), Statistics.median(warm), Statistics.p95(warm)));
        }
    }

    private record Step(String what, Consumer<HistoryViewModel> before, Consumer<HistoryViewModel> measured) {}

    private List<Step> steps() {
        return List.of(
                new Step("opens", page -> {}, HistoryViewModel::refresh),
                new Step(
                        "one camera",
                        LongHistory::all,
                        page -> page.cameraProperty().set(any(page.cameras()))),
                new Step(
                        "one person",
                        LongHistory::all,
                        page -> page.personProperty().set(any(page.people()))),
                new Step("one day", LongHistory::all, page -> page.dayProperty().set(any(page.days()))),
                new Step(
                        "one answer",
                        LongHistory::all,
                        page -> page.answerProperty().set(random.nextBoolean() ? Answer.UNSURE : Answer.THIS_PERSON)),
                new Step(
                        "a person at a camera on a day, unsure",
                        page -> {
                            all(page);
                            page.personProperty().set(any(page.people()));
                            page.cameraProperty().set(any(page.cameras()));
                            page.answerProperty().set(Answer.UNSURE);
                        },
                        page -> page.dayProperty().set(any(page.days()))),
                new Step("the next page", LongHistory::all, HistoryViewModel::readOlder),
                new Step("the next page after a hundred", LongHistory::hundredPages, HistoryViewModel::readOlder));
    }

    private static void all(HistoryViewModel page) {
        page.cameraProperty().set(null);
        page.personProperty().set(null);
        page.dayProperty().set(null);
        page.answerProperty().set(null);
        page.refresh();
    }

    private static void hundredPages(HistoryViewModel page) {
        page.refresh();
        while (page.rows().size() < 100 * HistoryReader.PAGE
                && page.olderProperty().get()) {
            page.readOlder();
        }
    }

    private <T> T any(List<Choice<T>> choices) {
        return java.util.Objects.requireNonNull(
                choices.get(random.nextInt(choices.size())).value());
    }

    private double[] times(Step step, int rounds) {
        try (Database database = history.open();
                ReadAhead ahead = new ReadAhead(database, clock)) {
            ahead.read();
            HistoryViewModel page =
                    new HistoryViewModel(database, new Access(database, clock), Runnable::run, Runnable::run, clock);
            double[] times = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                step.before().accept(page);
                long start = System.nanoTime();
                step.measured().accept(page);
                times[round] = (System.nanoTime() - start) / 1e6;
            }
            return times;
        }
    }
}
