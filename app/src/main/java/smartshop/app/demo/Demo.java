package smartshop.app.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import smartshop.app.Console;
import smartshop.app.ConsoleSettings;
import smartshop.app.NewCamera;
import smartshop.app.StartException;
import smartshop.app.live.CameraState;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnShop;
import smartshop.recognition.drawn.ScriptedVisit;
import smartshop.recognition.drawn.ShopScript;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.search.PersonId;

/**
 * The whole product on one machine: a console on a temporary folder, drawn people on its watchlist, and simulated cameras
 * that are real devices in processes of their own.
 */
public final class Demo implements AutoCloseable {
    /** Time for the cameras' and decoders' processes to start before the first visitor comes; doubled if too short. */
    private static final Duration LEAD = Duration.ofSeconds(8);

    private static final int TRIES = 4;
    /** Time for the last frames to arrive and be voted on. */
    private static final Duration TAIL = Duration.ofSeconds(3);

    private static final Duration POLL = Duration.ofMillis(100);

    private final DemoPlan plan;
    private final Clock clock;
    private final TemporaryFolder folder;
    private final Console console;
    private final DrawnCast cast = DrawnCast.standard();
    private final List<PersonId> listed;
    private final List<NewCamera> cameras;
    private final List<EdgeProcess> devices = new ArrayList<>();

    private Demo(DemoPlan plan, ModelPack models, TemporaryFolder folder, Clock clock) throws StartException {
        this.plan = plan;
        this.clock = clock;
        this.folder = folder;
        console = Console.open(
                new ConsoleSettings(folder.path(), 0, models).onLoopback().exempted(), clock);
        listed = DemoWatchlist.enrol(cast.listed(), console, LocalDate.now(clock));
        cameras = IntStream.range(0, plan.cameras())
                .mapToObj(camera -> console.cameras().add(DrawnShop.cameraName(camera)))
                .toList();
    }

    /** Everything is kept in a new temporary folder, which {@link #close()} deletes. */
    public static Demo open(DemoPlan plan, ModelPack models, Clock clock) throws StartException, IOException {
        return new Demo(plan, models, TemporaryFolder.make("smartshop-demo"), clock);
    }

    /** The console, with its cameras under way: for the window, which shows them coming and closes the console. */
    public Console started() {
        startDevices(LEAD);
        return console;
    }

    /**
     * Starts the cameras and returns when all are live and the first visitor is about to come.
     *
     * @return when the script starts
     * @throws StartException if the machine is too busy for them
     */
    public Instant start() throws StartException, InterruptedException {
        Duration lead = LEAD;
        for (int i = 0; i < TRIES; i++, lead = lead.multipliedBy(2)) {
            Instant start = startDevices(lead);
            if (allLiveBy(start)) {
                return start;
            }
            stopDevices();
        }
        throw new StartException("The simulated cameras did not start in time. Close other programs and try again.");
    }

    private Instant startDevices(Duration lead) {
        Instant start = clock.instant().plus(lead);
        for (int camera = 0; camera < plan.cameras(); camera++) {
            devices.add(new EdgeProcess(cameras.get(camera).configuration().strip() + "\n" + source(camera, start)));
        }
        return start;
    }

    private boolean allLiveBy(Instant start) throws InterruptedException {
        while (clock.instant().isBefore(start)) {
            if (console.cameras().feeds().stream().allMatch(feed -> feed.state().kind() == CameraState.Kind.LIVE)) {
                return true;
            }
            Thread.sleep(POLL);
        }
        return false;
    }

    /** Judges every alert until the script that began at {@code start} is over and the last frames have been voted on. */
    public DemoSummary play(Instant start, DemoReport report) throws InterruptedException {
        DemoJudge judge = new DemoJudge(visits(start));
        console.alerts().add("judge", alert -> {
            judge.alerted(alert);
            report.alerted(
                    alert, cast.listed().get(listed.indexOf(alert.person())).name());
        });
        Instant end = start.plusSeconds(plan.seconds()).plus(TAIL);
        while (clock.instant().isBefore(end)) {
            Thread.sleep(POLL);
        }
        return judge.summary(clock.instant());
    }

    private List<DemoVisit> visits(Instant start) {
        return IntStream.range(0, plan.cameras())
                .boxed()
                .flatMap(camera -> ShopScript.of(plan.seed(), camera, plan.cameras(), plan.seconds()).visits().stream())
                .map(visit -> judged(visit, start))
                .toList();
    }

    private DemoVisit judged(ScriptedVisit visit, Instant start) {
        return new DemoVisit(
                cameras.get(visit.camera()).id(),
                visit.listed() ? Optional.of(listed.get(visit.person())) : Optional.empty(),
                start.plusMillis((long) (visit.start() * 1000)),
                start.plusMillis((long) (visit.end() * 1000)));
    }

    private String source(int camera, Instant start) {
        return """
                width=1280
                height=720
                framesPerSecond=15
                bitrate=3000000
                source=demo:camera=%d&cameras=%d&seed=%d&seconds=%d&start=%d
                """.formatted(camera, plan.cameras(), plan.seed(), plan.seconds(), start.toEpochMilli());
    }

    private void stopDevices() {
        devices.forEach(EdgeProcess::close);
        devices.clear();
    }

    @Override
    public void close() throws IOException {
        stopDevices();
        console.close();
        folder.close();
    }
}
