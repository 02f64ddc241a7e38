package smartshop.app.stranger;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import smartshop.app.Console;
import smartshop.app.ConsoleSettings;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.FeedWriter;
import smartshop.app.live.Notices;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.I420Picture;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.recognition.quality.EnrolmentCheck;
import smartshop.recognition.quality.EnrolmentVerdict;
import smartshop.recognition.track.FaceTracker;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.NewPhoto;

/**
 * A whole console in a JVM of its own, before whose two cameras marked strangers pass. The pictures are put where decoders
 * put theirs. It writes its heap down while the first ones are there and some seconds after the last have gone, then lets
 * some more in and crashes. Arguments: the data folder, a folder for the heaps, how many strangers, how many
 * seconds.
 */
final class MarkedStrangers {
    private static final int CAMERAS = 2;
    /** Enough for each of eight to be compared three times, four at a look. */
    private static final int LOOKS = 6;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Clock CLOCK = Clock.systemUTC();

    private final Console console;
    private final List<Door> doors = new ArrayList<>();
    private final AtomicInteger alerts = new AtomicInteger();

    private MarkedStrangers(Console console) {
        this.console = console;
        console.alerts().add("test", alert -> alerts.incrementAndGet());
        for (int i = 0; i < CAMERAS; i++) {
            console.cameras().add("Door " + (i + 1));
        }
        console.cameras().feeds().forEach(feed -> doors.add(new Door(feed, doors.size())));
    }

    public static void main(String[] arguments) throws Exception {
        Path heaps = Path.of(arguments[1]);
        try (ModelPack models = new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN);
                Console console = Console.open(
                        new ConsoleSettings(Path.of(arguments[0]), 0, models)
                                .onLoopback()
                                .exempted(),
                        CLOCK)) {
            System.out.println("LISTED " + text(enrol(console, models)));
            MarkedStrangers strangers = new MarkedStrangers(console);
            writeHeap(heaps.resolve("before.hprof"), false);
            strangers.pass(CAMERAS * StrangerPictures.AT_ONCE);
            writeHeap(heaps.resolve("with.hprof"), false);
            strangers.passUntilFound(Integer.parseInt(arguments[2]));
            strangers.leave();
            strangers.pause(Integer.parseInt(arguments[3]));
            writeHeap(heaps.resolve("without.hprof"), false);
            writeHeap(heaps.resolve("reachable.hprof"), true);
            System.out.printf("VISITS %d%nALERTS %d%n", strangers.visits(), strangers.alerts.get());
            strangers.pass(CAMERAS * StrangerPictures.AT_ONCE);
            crash();
        }
    }

    private static Embedding enrol(Console console, ModelPack models) {
        try (FaceEngine engine = models.open()) {
            Embedding face = EnrolmentCheck.check(
                            engine,
                            DrawnFaces.portrait(DrawnCast.standard().listed().getFirst(), 400, 0, 0, 0))
                    .enrolled()
                    .map(EnrolmentVerdict.Enrolled::embedding)
                    .orElseThrow();
            console.storage()
                    .watchlist()
                    .enrol(NewPerson.drawn(
                            "Ann Example",
                            "took wine",
                            LocalDate.now(CLOCK),
                            List.of(new NewPhoto(new byte[] {1}, face))));
            console.watchlistChanged();
            return face;
        }
    }

    private static String text(Embedding face) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * face.vector().length);
        bytes.asFloatBuffer().put(face.vector());
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** Lets so many pass, half of them before each camera, one thread a camera. */
    private void pass(int count) throws InterruptedException {
        List<Thread> threads = doors.stream()
                .map(door -> Thread.ofPlatform().start(() -> door.pass(count / CAMERAS)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Not each passer-by becomes a visit: so many more come as there are visits missing. */
    private void passUntilFound(int count) throws InterruptedException {
        pass(count);
        while (visits() < count) {
            pass(CAMERAS * StrangerPictures.AT_ONCE);
        }
    }

    private void leave() throws InterruptedException {
        for (Door door : doors) {
            door.leave();
        }
    }

    /** As long as nothing comes the console asks each camera twice a second how it is. */
    private void pause(int seconds) throws InterruptedException {
        for (int i = 0; i < 2 * seconds; i++) {
            Thread.sleep(500);
            doors.forEach(door -> door.writer.check());
        }
    }

    private int visits() {
        LocalDate today = LocalDate.now(CLOCK);
        return doors.stream()
                .mapToInt(door -> door.feed.placement().on(today).visits())
                .sum();
    }

    /** @param reachable without garbage */
    private static void writeHeap(Path file, boolean reachable) throws IOException {
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), reachable);
    }

    /** Reads from nowhere: the JVM dies as of a broken native library. */
    @SuppressWarnings("removal")
    private static void crash() throws ReflectiveOperationException {
        var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        ((sun.misc.Unsafe) field.get(null)).getByte(0L);
    }

    /** One camera. */
    private static final class Door {
        private final CameraFeed feed;
        private final FeedWriter writer;
        private final StrangerPictures pictures;
        private Instant at = CLOCK.instant();

        Door(CameraFeed feed, int number) {
            this.feed = feed;
            this.writer = new FeedWriter(feed, CLOCK, new Notices(CLOCK), () -> {});
            this.pictures = new StrangerPictures(number);
        }

        void pass(int count) {
            try {
                passing(count);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void passing(int count) throws InterruptedException {
            for (int passed = 0; passed < count; passed += StrangerPictures.AT_ONCE) {
                goneBy();
                I420Picture eight = pictures.next();
                for (int look = 0; look < LOOKS; look++) {
                    show(eight);
                }
            }
        }

        private void show(I420Picture picture) throws InterruptedException {
            while (feed.searched().waiting()) {
                Thread.sleep(1);
            }
            at = at.plus(BETWEEN_LOOKS);
            writer.picture(picture, at);
        }

        /** Whoever was there has gone for so long that their tracks end. */
        private void goneBy() throws InterruptedException {
            at = at.plus(FaceTracker.KEPT);
            show(pictures.empty());
        }

        /** The camera shows an empty room, and then nothing. */
        void leave() throws InterruptedException {
            goneBy();
            while (feed.searched().waiting()) {
                Thread.sleep(1);
            }
        }
    }
}
