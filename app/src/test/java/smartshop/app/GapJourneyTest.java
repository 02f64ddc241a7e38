package smartshop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.alert.Alert;
import smartshop.app.backfill.DrawnGap;
import smartshop.app.demo.EdgeProcess;
import smartshop.app.enrol.Enrolment;
import smartshop.app.enrol.EnrolmentForm;
import smartshop.app.enrol.PhotoVerdict;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.drawn.ScriptedVisit;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.recognition.quality.EnrolmentCheck;
import smartshop.recognition.search.PersonId;
import smartshop.storage.camera.StreamWish;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.SightingRow;

/** A console, and a device in a process of its own whose link is cut while somebody walks in. */
class GapJourneyTest {
    /** Until somebody comes: time for the device to start. Doubled where it is not enough. */
    private static final Duration LEAD = Duration.ofSeconds(12);

    private static final int TRIES = 4;
    /** How long before that the link is cut. */
    private static final Duration BEFORE = Duration.ofSeconds(2);

    private static final Clock CLOCK = Clock.systemUTC();

    private final List<Alert> called = new CopyOnWriteArrayList<>();
    private final List<PersonId> people = new ArrayList<>();
    private ModelPack models;
    private Console console;
    private CuttableLink link;
    private EdgeProcess device;
    private Instant start;

    @TempDir
    Path folder;

    @TempDir
    Path deviceFolder;

    @BeforeEach
    void open() throws Exception {
        models = new ModelStore(List.of()).open();
        openConsole();
        link = new CuttableLink(console.port());
        enrolTheCast();
    }

    private void openConsole() throws Exception {
        console = Console.open(new ConsoleSettings(folder, 0, models).exempted().onLoopback(), CLOCK);
        console.alerts().add("test", called::add);
    }

    @AfterEach
    void close() throws Exception {
        if (device != null) {
            device.close();
        }
        link.close();
        console.close();
        models.close();
    }

    private void enrolTheCast() {
        try (Enrolment enrolment = new Enrolment(models, console.storage().watchlist(), console.audit());
                FaceEngine engine = models.open()) {
            for (DrawnPerson person : DrawnCast.standard().listed()) {
                List<PhotoVerdict> photos = List.of(photo(engine, person, 0, 0), photo(engine, person, 12, 0.3));
                people.add(enrolment
                        .enrol(
                                EnrolmentForm.drawn(person.name(), "Drawn", LocalDate.now(ZoneId.systemDefault())),
                                photos)
                        .join()
                        .id());
            }
        }
        console.watchlistChanged();
    }

    private static PhotoVerdict photo(FaceEngine engine, DrawnPerson person, double yaw, double light) {
        return new PhotoVerdict(
                person.name(), EnrolmentCheck.check(engine, DrawnFaces.portrait(person, 400, yaw, 0, light)));
    }

    /** The link is cut before the first visitor comes, until the last one has left. */
    private void visitsDuringACut(long seed) throws Exception {
        NewCamera camera = console.cameras().add("Entrance");
        console.cameras().changeStreamSettings(camera.id(), new StreamWish(Optional.empty(), List.of(), true));
        Duration lead = LEAD;
        for (int i = 0; i < TRIES && !liveBefore(camera, seed, CLOCK.instant().plus(lead)); i++) {
            device.close();
            lead = lead.multipliedBy(2);
        }
        link.cut();
        assertThat(CLOCK.instant()).as("in time on this machine").isBefore(start);
        sleepUntil(at(lastLeaves(seed)));
        eventually("some segments wait", () -> segments() >= 3);
    }

    private static double lastLeaves(long seed) {
        return DrawnGap.script(seed).visits().stream()
                .mapToDouble(ScriptedVisit::end)
                .max()
                .orElseThrow();
    }

    private boolean liveBefore(NewCamera camera, long seed, Instant visits) throws InterruptedException {
        start = visits;
        String config = camera.configuration().strip().replaceAll("console=.*", "console=127.0.0.1:" + link.port())
                + "\nsource=demo:camera=0&cameras=1&seed=%d&seconds=15&start=%d\n".formatted(seed, start.toEpochMilli())
                + "width=1280\nheight=720\nframesPerSecond=10\n";
        device = new EdgeProcess(config, "ERROR", List.of("--state", deviceFolder.toString()));
        sleepUntil(start.minus(BEFORE));
        return console.cameras().feeds().getFirst().rate().framesPerSecond() > 5;
    }

    private static void sleepUntil(Instant moment) throws InterruptedException {
        while (CLOCK.instant().isBefore(moment)) {
            Thread.sleep(100);
        }
    }

    private long segments() {
        try (Stream<Path> files = Files.list(deviceFolder.resolve("spool"))) {
            return files.filter(file -> file.toString().endsWith(".segment")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A gap is filled at less than half its own pace. */
    private void workedThrough(String what, BooleanSupplier done) throws InterruptedException {
        while (!done.getAsBoolean()) {
            long before = segments();
            eventually(what, () -> done.getAsBoolean() || segments() < before);
        }
    }

    @Test
    void whoCameDuringTheCutIsInTheHistoryOnceIfListedAlsoWhenTheConsoleStopsMeanwhile() throws Exception {
        long seed = DrawnGap.seedOfOneListedAndOneStranger();
        visitsDuringACut(seed);
        Instant mended = CLOCK.instant();
        link.mend(console.port());
        workedThrough(
                "somebody is found",
                () -> !console.storage().history().alerts(1).isEmpty());
        console.close();
        openConsole();
        link.mend(console.port());
        workedThrough("the device holds nothing any more", () -> segments() == 0);

        ScriptedVisit visit = DrawnGap.script(seed).visits().stream()
                .filter(ScriptedVisit::listed)
                .findFirst()
                .orElseThrow();
        AlertRow row = assertThat(console.storage().history().alerts(10))
                .singleElement()
                .actual();
        assertThat(row.person()).isEqualTo(people.get(visit.person()));
        assertThat(row.capturedAt()).isBetween(at(visit.start()), at(visit.end()));
        assertThat(row.receivedAt().orElseThrow()).isAfter(mended);
        assertThat(console.storage().history().sightings(10))
                .singleElement()
                .extracting(SightingRow::person)
                .isEqualTo(row.person());
        assertThat(called).isEmpty(); // nobody is called to somebody who may be gone for long
    }

    private Instant at(double seconds) {
        return start.plusMillis((long) (1000 * seconds));
    }
}
