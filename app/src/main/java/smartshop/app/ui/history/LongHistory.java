package smartshop.app.ui.history;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import smartshop.app.access.Access;
import smartshop.app.benchmark.Statistics;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.camera.CameraEntry;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.Answer;
import smartshop.storage.history.LatencyTrace;
import smartshop.storage.history.PastAlert;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.NewPhoto;

/**
 * A history as long as no shop's will be, in the encrypted database as the console opens it, and how long its page takes to
 * open, filter and turn over: everything that the page waits for, down to the enrolled photos, but the drawing.
 */
public final class LongHistory {
    /** A look at a page that takes longer feels slow. */
    public static final double MOST_MS = 300;

    private static final int CAMERAS = 12;
    /** As many as a shop's watchlist has. */
    private static final int PEOPLE = 70;

    private static final int PHOTO_BYTES = 20_000;
    private static final int DAYS = 31;
    private static final int BATCH = 10_000;
    private static final int ROUNDS = 30;

    private final Path folder;
    private final Clock clock;
    private final Random random = new Random(1);

    /** @param folder empty; filled with a database that is of no use afterwards */
    public LongHistory(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * One thing that somebody does at the page.
     *
     * @param cold milliseconds of the first time after the database was opened
     * @param median milliseconds of the others
     * @param slow milliseconds that one in twenty of the others exceeds
     */
    public record Result(String what, double cold, double median, double slow) {

        public boolean met() {
            return cold < MOST_MS && slow < MOST_MS;
        }
    }

    /** @param told how many are written, now and then */
    public void fill(long alerts, LongConsumer told) {
        try (Database database = open()) {
            List<CameraEntry> cameras = new ArrayList<>();
            for (int i = 0; i < CAMERAS; i++) {
                cameras.add(
                        database.cameras().add(UUID.randomUUID(), "Camera " + (i + 1), new byte[] {(byte) i}, "", ""));
            }
            List<PersonId> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                people.add(enrol(database, i));
            }
            Instant last = clock.instant();
            for (long written = 0; written < alerts; written += BATCH) {
                List<PastAlert> batch = new ArrayList<>();
                for (long i = written; i < Math.min(alerts, written + BATCH); i++) {
                    batch.add(past(
                            cameras,
                            people,
                            last.minus(Duration.ofDays(DAYS).multipliedBy(i).dividedBy(alerts))));
                }
                database.history().appendPast(batch);
                told.accept(written + batch.size());
            }
        }
    }

    private PersonId enrol(Database database, int number) {
        byte[] photo = new byte[PHOTO_BYTES];
        random.nextBytes(photo);
        NewPhoto front = new NewPhoto(photo, new Embedding("none", new float[] {1, 0}));
        return database.watchlist()
                .enrol(NewPerson.drawn("Person " + number, "drawn", LocalDate.now(clock), List.of(front)))
                .id();
    }

    private PastAlert past(List<CameraEntry> cameras, List<PersonId> people, Instant at) {
        CameraEntry camera = cameras.get(random.nextInt(cameras.size()));
        Answer[] answers = Answer.values();
        // Nine in ten confirmed: what retention leaves.
        Answer answer = random.nextInt(10) > 0 ? Answer.THIS_PERSON : answers[random.nextInt(answers.length)];
        AlertRow row = new AlertRow(
                new UUID(random.nextLong(), random.nextLong()),
                camera.id(),
                camera.name(),
                people.get(random.nextInt(people.size())),
                0.6,
                at.minusMillis(500),
                at.minusMillis(100),
                at,
                new LatencyTrace(at, at, at, at));
        return new PastAlert(row, answer, java.util.Optional.empty());
    }

    /** Each opens the database anew, because what was read before is in memory. */
    public void measure(Consumer<Result> told) {
        for (Step step : steps()) {
            try (Database database = open()) {
                told.accept(measured(step, database));
            }
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

    private Result measured(Step step, Database database) {
        HistoryViewModel page =
                new HistoryViewModel(database, new Access(database, clock), Runnable::run, Runnable::run, clock);
        double[] times = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            step.before().accept(page);
            long start = System.nanoTime();
            step.measured().accept(page);
            times[round] = (System.nanoTime() - start) / 1e6;
        }
        double[] warm = Arrays.copyOfRange(times, 1, ROUNDS);
        return new Result(step.what(), times[0], Statistics.median(warm), Statistics.p95(warm));
    }

    private Database open() {
        return Database.open(folder, KeyFileVault.in(folder), clock);
    }
}
