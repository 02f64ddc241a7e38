package smartshop.app.demo;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import smartshop.app.Console;
import smartshop.app.ConsoleSettings;
import smartshop.app.NewCamera;
import smartshop.app.StartException;
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
    /** Time for the cameras' and decoders' processes to start before the first visitor comes. */
    private static final Duration LEAD = Duration.ofSeconds(8);
    /** Time for the last frames to arrive and be voted on. */
    private static final Duration TAIL = Duration.ofSeconds(3);

    private final Clock clock;
    private final Path folder;
    private final Console console;
    private final Instant end;
    private final DemoJudge judge;
    private final List<EdgeProcess> cameras = new ArrayList<>();

    private Demo(DemoPlan plan, ModelPack models, DemoReport report, Path folder, Clock clock) throws StartException {
        this.clock = clock;
        this.folder = folder;
        DrawnCast cast = DrawnCast.standard();
        console = Console.open(new ConsoleSettings(folder, 0, models).onLoopback(), clock);
        List<PersonId> listed = DemoWatchlist.enrol(cast.listed(), console);
        Instant start = clock.instant().plus(LEAD);
        end = start.plusSeconds(plan.seconds());
        List<DemoVisit> visits = new ArrayList<>();
        for (int camera = 0; camera < plan.cameras(); camera++) {
            NewCamera added = console.addCamera(DrawnShop.cameraName(camera));
            cameras.add(new EdgeProcess(added.configuration().strip() + "\n" + source(plan, camera, start)));
            ShopScript.of(plan.seed(), camera, plan.cameras(), plan.seconds())
                    .visits()
                    .forEach(visit -> visits.add(judged(visit, added.id(), listed, start)));
        }
        judge = new DemoJudge(visits);
        console.alerts().add("judge", alert -> {
            judge.alerted(alert);
            report.alerted(
                    alert, cast.listed().get(listed.indexOf(alert.person())).name());
        });
    }

    /** Everything is kept in a new temporary folder, which {@link #close()} deletes. */
    public static Demo open(DemoPlan plan, ModelPack models, DemoReport report, Clock clock)
            throws StartException, IOException {
        return new Demo(plan, models, report, Files.createTempDirectory("smartshop-demo"), clock);
    }

    private static String source(DemoPlan plan, int camera, Instant start) {
        return """
                width=1280
                height=720
                framesPerSecond=15
                source=demo:camera=%d&cameras=%d&seed=%d&seconds=%d&start=%d
                """.formatted(camera, plan.cameras(), plan.seed(), plan.seconds(), start.toEpochMilli());
    }

    private static DemoVisit judged(ScriptedVisit visit, UUID camera, List<PersonId> listed, Instant start) {
        return new DemoVisit(
                camera,
                visit.listed() ? Optional.of(listed.get(visit.person())) : Optional.empty(),
                start.plusMillis((long) (visit.start() * 1000)),
                start.plusMillis((long) (visit.end() * 1000)));
    }

    public Console console() {
        return console;
    }

    /** Waits until the script is over and everything that was under way has been judged. */
    public DemoSummary play() throws InterruptedException {
        Duration left = Duration.between(clock.instant(), end.plus(TAIL));
        if (left.isPositive()) {
            Thread.sleep(left);
        }
        return judge.summary(clock.instant());
    }

    @Override
    public void close() throws IOException {
        cameras.forEach(EdgeProcess::close);
        console.close();
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
