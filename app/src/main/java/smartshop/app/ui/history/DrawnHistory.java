package smartshop.app.ui.history;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongConsumer;
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

/** A history as long as no shop's will be, in the encrypted database as the console opens it. */
public final class DrawnHistory {
    private static final int CAMERAS = 12;
    /** As many as a shop's watchlist has. */
    private static final int PEOPLE = 70;

    private static final int PHOTO_BYTES = 20_000;
    private static final int DAYS = 31;
    private static final int BATCH = 10_000;

    private final Path folder;
    private final Clock clock;
    private final Random random = new Random(1);

    /** @param folder empty, or where such a history was drawn; of no use for anything else */
    public DrawnHistory(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Whether there is a database already. */
    public boolean isThere() {
        return Database.wasIn(folder);
    }

    /** As the console opens it. */
    public Database open() {
        return Database.open(folder, KeyFileVault.in(folder), clock);
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
        return new PastAlert(row, answer, Optional.empty());
    }
}
