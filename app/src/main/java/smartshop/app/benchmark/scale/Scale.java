package smartshop.app.benchmark.scale;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import smartshop.app.Console;
import smartshop.app.ConsoleSettings;
import smartshop.app.NewCamera;
import smartshop.app.StartException;
import smartshop.app.demo.DemoWatchlist;
import smartshop.app.demo.EdgeProcess;
import smartshop.app.demo.TemporaryFolder;
import smartshop.app.live.CameraState;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.model.ModelPack;

/** A real console, and cameras that replay drawn recordings over real links from one process. */
public final class Scale implements AutoCloseable {
    /** Drawing is dear; cameras share a recording at different moments of it. */
    private static final int MOST_REELS = 4;

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    /** Decoders' JVMs compile, and the first visitors come. */
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private static final Duration POLL = Duration.ofMillis(100);

    private final TemporaryFolder folder;
    private final Clock clock;
    private final Console console;
    private final List<Reel> reels = new ArrayList<>();
    private final List<NewCamera> cameras = new ArrayList<>();

    private Scale(int count, ModelPack models, TemporaryFolder folder, Clock clock)
            throws StartException, IOException, InterruptedException {
        this.folder = folder;
        this.clock = clock;
        int drawn = Math.min(count, MOST_REELS);
        for (int i = 0; i < drawn; i++) {
            reels.add(Reel.draw(i, drawn, folder.path()));
        }
        console = Console.open(
                new ConsoleSettings(folder.path().resolve("console"), 0, models)
                        .onLoopback()
                        .exempted(),
                clock);
        for (int i = 0; i < count; i++) {
            cameras.add(console.cameras().add("Camera " + (i + 1)));
        }
    }

    /** Draws the recordings and opens the console on a temporary folder, which {@link #close()} deletes. */
    public static Scale open(int cameras, ModelPack models, Clock clock)
            throws StartException, IOException, InterruptedException {
        return new Scale(cameras, models, TemporaryFolder.make("smartshop-scale"), clock);
    }

    /** @throws StartException if the cameras never came, which says that they are far too many */
    public ScaleResult run(Duration time) throws StartException, InterruptedException {
        DemoWatchlist.enrol(DrawnCast.standard().listed(), console, LocalDate.now(clock));
        double bare = BareDecoding.secondsEach(reels);
        return whileLive(senders -> measure(senders, time, bare));
    }

    /** The console, for a window; it is closed with this. */
    public Console console() {
        return console;
    }

    /**
     * Raises alerts in two rounds while all cameras are live.
     *
     * @throws StartException if the cameras never came, which says that they are far too many
     */
    public PopupResult popups(int alerts) throws StartException, InterruptedException {
        return whileLive(senders -> new Popups(console).run(alerts));
    }

    private interface Work<T> {
        T with(EdgeProcess senders) throws InterruptedException;
    }

    private <T> T whileLive(Work<T> work) throws StartException, InterruptedException {
        Instant start = Instant.now();
        try (EdgeProcess senders = EdgeProcess.fleet(configurations())) {
            if (!within(START_LIMIT, () -> live(start))) {
                throw new StartException("Not all of %d cameras were live within %d s."
                        .formatted(cameras.size(), START_LIMIT.toSeconds()));
            }
            Thread.sleep(WARM_UP);
            return work.with(senders);
        }
    }

    private boolean live(Instant start) {
        return console.cameras().feeds().stream()
                .allMatch(feed -> feed.state().kind() == CameraState.Kind.LIVE
                        && feed.rate().lastCapture().isAfter(start));
    }

    private List<String> configurations() {
        List<String> configurations = new ArrayList<>();
        for (int i = 0; i < cameras.size(); i++) {
            configurations.add("%s\nwidth=%d\nheight=%d\nframesPerSecond=%d\nsource=file:%s?loop"
                    .formatted(
                            cameras.get(i).configuration().strip(),
                            Reel.WIDTH,
                            Reel.HEIGHT,
                            Reel.FRAMES_PER_SECOND,
                            reel(i).file()));
        }
        return configurations;
    }

    private Reel reel(int camera) {
        return reels.get(camera % reels.size());
    }

    private ScaleResult measure(EdgeProcess senders, Duration time, double bare) throws InterruptedException {
        List<WatchedFeed> feeds = console.cameras().feeds().stream()
                .map(feed -> new WatchedFeed(feed, () -> console.cameras().decoder(feed.id())))
                .toList();
        MachineShares shares = new MachineShares(senders.pid(), feeds);
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            Thread.sleep(POLL);
            feeds.forEach(WatchedFeed::sample);
        }
        shares.end();
        List<ScaleResult.Camera> results = new ArrayList<>();
        for (int i = 0; i < feeds.size(); i++) {
            results.add(feeds.get(i).result(shares.seconds(), reel(i).visited()));
        }
        return shares.result(results, bare);
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
        console.close();
        folder.close();
    }
}
