package smartshop.app.benchmark.scale;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import smartshop.app.Console;
import smartshop.app.alert.Alert;
import smartshop.app.alert.AlertTrace;
import smartshop.app.benchmark.Statistics;
import smartshop.app.enrol.JpegPortrait;
import smartshop.app.live.CameraFeed;
import smartshop.app.verify.AlertBoard;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.drawn.DrawnShop;
import smartshop.recognition.drawn.ScriptedVisit;
import smartshop.recognition.drawn.ShopScript;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.Picture;
import smartshop.recognition.quality.EnrolmentCheck;
import smartshop.recognition.quality.EnrolmentVerdict;
import smartshop.recognition.search.PersonId;
import smartshop.storage.history.AlertRow;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.NewPhoto;

/** Alerts of drawn people, handed to a console where a complete vote hands them over. */
final class Popups {
    private static final int CALM = 40;
    /** Longer than a card takes to be drawn and answered. */
    private static final Duration BETWEEN = Duration.ofMillis(1500);

    private static final Duration STORM = Duration.ofMinutes(1);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    /** Sides of a drawn photo in pixels: some 60 between the eyes. */
    private static final int PHOTO = 400;

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    private final Console console;
    private final AlertBoard board;
    private final Random random = new Random(7);
    private final ShopScript script = ShopScript.of(7, 0, 1, 60);
    private final ScriptedVisit visit = script.visits().getFirst();
    private final double moment = visit.start() + 4;
    private final DrawnShop shop = new DrawnShop(script, DrawnCast.standard(), WIDTH, HEIGHT, 0);
    private final Picture scene = shop.draw(moment);
    private final EnrolmentVerdict.Enrolled face;

    Popups(Console console) {
        this.console = console;
        this.board = console.aftermath().verifying().board();
        DrawnPerson somebody = DrawnCast.standard().listed().getFirst();
        try (FaceEngine engine = console.models().open()) {
            face = EnrolmentCheck.check(engine, DrawnFaces.portrait(somebody, PHOTO, 0, 0, 0))
                    .enrolled()
                    .orElseThrow();
        }
    }

    PopupResult run(int storm) throws InterruptedException {
        List<PersonId> people =
                IntStream.range(0, CALM + storm).mapToObj(this::enrol).toList();
        console.watchlistChanged();
        List<UUID> calm = new ArrayList<>();
        for (PersonId person : people.subList(0, CALM)) {
            long next = System.nanoTime() + BETWEEN.toNanos();
            UUID alert = raise(person);
            calm.add(alert);
            within(() -> row(alert).flatMap(row -> row.trace().shown()).isPresent());
            board.answer(alert, Verdict.NOT_THIS_PERSON, console.access().proven());
            board.close(alert);
            sleepUntil(next);
        }
        double[] shown = calm.stream()
                .map(this::row)
                .flatMap(Optional::stream)
                .flatMap(row -> latency(row).stream())
                .mapToDouble(Duration::toNanos)
                .map(nanos -> nanos / 1e6)
                .toArray();
        List<UUID> stormy = storm(people.subList(CALM, people.size()));
        int missing = CALM - shown.length + lost(stormy);
        return new PopupResult(Statistics.median(shown), Statistics.p95(shown), CALM, storm, missing);
    }

    private static Optional<Duration> latency(AlertRow row) {
        return row.trace().shown().map(at -> Duration.between(row.trace().decided(), at));
    }

    private List<UUID> storm(List<PersonId> people) throws InterruptedException {
        List<UUID> raised = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < people.size(); i++) {
            raised.add(raise(people.get(i)));
            sleepUntil(start + STORM.toNanos() * (i + 1) / people.size());
        }
        return raised;
    }

    /** Each has to be in the history, and before somebody or counted as gone unanswered. */
    private int lost(List<UUID> raised) throws InterruptedException {
        within(() -> raised.stream().allMatch(alert -> row(alert).isPresent()));
        int unwritten =
                (int) raised.stream().filter(alert -> row(alert).isEmpty()).count();
        int open = (int)
                raised.stream().filter(alert -> board.find(alert).isPresent()).count();
        return unwritten + Math.max(0, raised.size() - open - board.unanswered());
    }

    private Optional<AlertRow> row(UUID alert) {
        return console.storage().history().alerts(CALM + 1000).stream()
                .filter(row -> row.id().equals(alert))
                .findFirst();
    }

    /** Somebody whom nobody before the cameras resembles. */
    private PersonId enrol(int number) {
        float[] vector = new float[face.embedding().vector().length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (random.nextGaussian() / Math.sqrt(vector.length)); // its length is nearly 1
        }
        NewPhoto photo = new NewPhoto(
                JpegPortrait.of(face.portrait()), new Embedding(console.models().embedder(), vector));
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        return console.storage()
                .watchlist()
                .enrol(NewPerson.drawn("Drawn " + number, "Drawn", today, List.of(photo)))
                .id();
    }

    private UUID raise(PersonId person) {
        List<CameraFeed> feeds = console.cameras().feeds();
        CameraFeed camera = feeds.get(random.nextInt(feeds.size()));
        Instant now = Instant.now();
        return console.alerts()
                .raise(
                        new Alert(
                                UUID.randomUUID(),
                                camera.id(),
                                camera.name(),
                                person,
                                0.6,
                                now,
                                now,
                                now,
                                copy(face.portrait()),
                                copy(scene),
                                shop.face(visit, moment),
                                new Embedding("popup", new float[] {1, 0}),
                                Presentation.UNKNOWN),
                        new AlertTrace(now, now, now))
                .id();
    }

    /** Whoever gets an alert overwrites its pictures. */
    private static Picture copy(Picture picture) {
        return new Picture(picture.width(), picture.height(), picture.bgr().clone());
    }

    private static void within(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(5);
        }
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        long left = nanos - System.nanoTime();
        if (left > 0) {
            Thread.sleep(Duration.ofNanos(left));
        }
    }
}
