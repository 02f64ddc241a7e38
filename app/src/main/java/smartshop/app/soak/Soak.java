package smartshop.app.soak;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.Console;
import smartshop.app.ConsoleSettings;
import smartshop.app.NewCamera;
import smartshop.app.StartException;
import smartshop.app.demo.EdgeProcess;
import smartshop.app.demo.TemporaryFolder;
import smartshop.app.ingest.ConsoleServer;
import smartshop.app.live.CameraFeed;
import smartshop.app.vitals.Census;
import smartshop.recognition.model.ModelPack;

/**
 * A real console and real devices that are forced off over and over. First the cameras come and go once: what the console
 * holds then is what it may hold at the end.
 */
public final class Soak implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    /** A decoder without a stream leaves after 30 seconds, the JDK's threads that reap processes after 60. */
    private static final Duration SETTLING = Duration.ofMinutes(3);

    /** The console's check of half a second, and a collector's moment. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Logger log = LoggerFactory.getLogger(Soak.class);

    private final SoakPlan plan;
    private final Clock clock;
    private final TemporaryFolder folder;
    private final Console console;
    private final Recoveries recoveries = new Recoveries();
    private final List<Flapping> cameras = new ArrayList<>();
    private final List<SoakSample> samples = new ArrayList<>();
    private volatile boolean ending;

    private Soak(SoakPlan plan, ModelPack models, TemporaryFolder folder, Clock clock)
            throws StartException, IOException {
        this.plan = plan;
        this.clock = clock;
        this.folder = folder;
        this.console = Console.open(
                new ConsoleSettings(folder.path(), 0, models).onLoopback().exempted(), clock);
        for (int i = 0; i < plan.cameras(); i++) {
            cameras.add(camera(i));
        }
    }

    /** Everything is kept in a new temporary folder, which {@link #close()} deletes. */
    public static Soak open(SoakPlan plan, ModelPack models, Clock clock) throws StartException, IOException {
        return new Soak(plan, models, TemporaryFolder.make("smartshop-soak"), clock);
    }

    private Flapping camera(int number) throws IOException {
        NewCamera added = console.cameras().add("Camera " + (number + 1));
        CameraFeed feed = console.cameras().feeds().get(number);
        Relay relay = new Relay(console.port());
        // The device dials the relay instead of the console.
        String direct = ":" + console.port();
        String relayed = added.configuration().replace(direct, ":" + relay.port());
        if (relayed.equals(added.configuration())) {
            throw new IllegalStateException("The configuration does not name the console's port");
        }
        String config = relayed.strip() + "\n" + SMALL_PICTURES;
        return new Flapping(
                feed,
                () -> console.cameras().decoder(feed.id()),
                () -> new EdgeProcess(config, "OFF"),
                relay,
                clock,
                new Random(plan.seed() + number),
                recoveries);
    }

    /** Decoding costs little, so that what happens is the coming and going. */
    private static final String SMALL_PICTURES = """
            width=320
            height=240
            framesPerSecond=8
            bitrate=200000
            source=pattern
            """;

    /**
     * Runs to the end of the plan and judges. Closes the console.
     *
     * @throws StartException if the cameras never came, or did not leave before it began
     */
    public SoakResult run(Consumer<SoakSample> told) throws StartException, InterruptedException {
        Census before = rehearse();
        allOn();
        Instant start = clock.instant();
        List<Thread> flapping = cameras.stream().map(this::flapping).toList();
        watch(start, told);
        ending = true;
        for (Thread thread : flapping) {
            thread.join();
        }
        Duration length = Duration.between(start, clock.instant());
        cameras.forEach(Flapping::off);
        List<String> leaks = new ArrayList<>(leaks(before));
        console.close();
        leaks.addAll(leftBehind());
        return result(length, leaks);
    }

    private Census rehearse() throws StartException, InterruptedException {
        allOn();
        cameras.forEach(Flapping::off);
        if (!within(
                SETTLING, () -> ProcessHandle.current().descendants().findAny().isEmpty())) {
            throw new StartException("The console's decoders did not leave after their cameras had.");
        }
        Thread.sleep(QUIET);
        return Census.now().allowing("threads ingest-#", ConsoleServer.MOST_THREADS);
    }

    private void allOn() throws StartException, InterruptedException {
        Instant now = clock.instant();
        cameras.forEach(Flapping::on);
        if (!within(START_LIMIT, () -> cameras.stream().allMatch(camera -> camera.liveSince(now)))) {
            throw new StartException(
                    "The simulated cameras did not start in time. Close other programs and try again.");
        }
    }

    private Thread flapping(Flapping camera) {
        return Thread.ofPlatform().name("flap-" + camera.feed().name()).daemon().start(() -> flap(camera));
    }

    private void flap(Flapping camera) {
        Random random = new Random(plan.seed() ^ camera.feed().name().hashCode());
        long shortest = plan.shortestPause().toMillis();
        long longest = plan.longestPause().toMillis();
        try {
            while (!ending) {
                Thread.sleep(random.nextLong(shortest, longest));
                if (!ending) {
                    camera.disturb(() -> !ending);
                }
            }
        } catch (InterruptedException e) {
            log.debug("{} is left alone", camera.feed().name());
        }
    }

    private void watch(Instant start, Consumer<SoakSample> told) throws InterruptedException {
        Instant end = start.plus(plan.length());
        Instant next = start;
        while (clock.instant().isBefore(end)
                && disconnects() < plan.disconnects().orElse(Integer.MAX_VALUE)) {
            if (!clock.instant().isBefore(next)) {
                SoakSample sample = sample(Duration.between(start, next));
                samples.add(sample);
                told.accept(sample);
                next = next.plus(plan.sampleEvery());
            }
            Thread.sleep(POLL);
        }
    }

    private SoakSample sample(Duration at) {
        List<Long> decoders = cameras.stream()
                .flatMapToLong(camera -> console.cameras().decoder(camera.feed().id()).stream())
                .boxed()
                .toList();
        List<Long> pictures =
                cameras.stream().map(camera -> camera.feed().pictures()).toList();
        return SoakSample.now(at, disconnects(), decoders, pictures);
    }

    private int disconnects() {
        return cameras.stream().mapToInt(Flapping::disconnects).sum();
    }

    /** What there is more of than before, once everything has had time to leave. */
    private List<String> leaks(Census before) throws InterruptedException {
        within(SETTLING, () -> Census.now().beyond(before).isEmpty());
        return Census.now().beyond(before);
    }

    private List<String> leftBehind() throws InterruptedException {
        within(QUIET, () -> ProcessHandle.current().descendants().findAny().isEmpty());
        return ProcessHandle.current()
                .descendants()
                .map(child -> "process %d was there after the console had closed".formatted(child.pid()))
                .toList();
    }

    private SoakResult result(Duration length, List<String> leaks) {
        Map<String, Integer> disturbances = cameras.stream()
                .flatMap(camera -> camera.done().entrySet().stream())
                .collect(Collectors.toMap(
                        entry -> entry.getKey().name(), Map.Entry::getValue, Integer::sum, TreeMap::new));
        List<Duration> times =
                Stream.of(0.5, 0.95, 1.0).map(recoveries::quantile).toList();
        return new SoakResult(
                length, disconnects(), disturbances, times, recoveries.late(), leaks, SoakResult.Growth.of(samples));
    }

    private static boolean within(Duration limit, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(POLL);
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        ending = true;
        for (Flapping camera : cameras) {
            camera.close();
        }
        console.close();
        folder.close();
    }
}
