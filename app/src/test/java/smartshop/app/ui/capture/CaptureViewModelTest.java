package smartshop.app.ui.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.DrawnPictures;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.app.clip.DrawnRing;
import smartshop.app.clip.LookBack;
import smartshop.app.clip.Still;
import smartshop.app.decode.UsbCameras.UsbCamera;
import smartshop.app.enrol.Enrolment;
import smartshop.app.enrol.PhotoVerdict;
import smartshop.app.live.CameraFeed;
import smartshop.app.ui.Check;
import smartshop.recognition.detect.Box;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.image.Picture;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.recognition.quality.EnrolmentVerdict.Enrolled;
import smartshop.recognition.track.TrackedFace;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.audit.Actor;

class CaptureViewModelTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
    private final CameraFeed door = new CameraFeed(UUID.randomUUID(), "Front door", clock.instant());
    private final List<PhotoVerdict> taken = new CopyOnWriteArrayList<>();
    private final Queue<Runnable> window = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean covered = new AtomicBoolean();
    private List<CameraFeed> cameras = List.of(door);

    private final DrawnRing ring = new DrawnRing();

    @TempDir
    Path folder;

    private ModelPack models;
    private Database database;
    private Enrolment enrolment;
    private Captures captures;
    private CaptureViewModel model;

    @BeforeEach
    void open() throws Exception {
        models = new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN);
        database = Database.open(folder, NewShop.in(folder), clock);
        enrolment = new Enrolment(models, database.watchlist(), database.audit(Actor.OWNER));
        CaptureSource.Choice choice = new CaptureSource.Choice() {
            @Override
            public List<CameraFeed> cameras(CaptureSource.Use use) {
                return cameras;
            }

            @Override
            public List<UsbCamera> webcams() {
                return List.of();
            }
        };
        LookBack lookBack = ring.lookBack(new Access(database, clock));
        captures = new Captures(
                choice, lookBack, enrolment, covered::get, Runnable::run, Runnable::run, window::add, clock);
        model = captures.into(taken::add);
    }

    @AfterEach
    void close() {
        model.close();
        ring.close();
        enrolment.close();
        database.close();
        models.close();
    }

    @Test
    void aFaceIsJudgedWhileOneLooksAndKeptOnlyOnceItIsTaken() throws InterruptedException {
        open("Front door");
        show(face(400));
        model.tick();
        until("advice", () -> model.adviceProperty().get().level() == Check.Level.GOOD);
        assertThat(taken).isEmpty();

        model.take();
        until("the picture", () -> taken.size() == 1);

        Enrolled kept = taken.getFirst().verdict().enrolled().orElseThrow();
        model.close();
        assertThat(kept.portrait().bgr())
                .as("it is whoever took it who wipes it")
                .isNotEqualTo(new byte[0]);
        assertThat(kept.embedding().vector())
                .isNotEqualTo(new float[kept.embedding().vector().length]);
        assertThat(model.framesProperty().get()).isNull();
    }

    @Test
    void whatIsNotGoodEnoughIsNotTakenAndSaysWhy() throws InterruptedException {
        open("Front door");
        show(face(40));

        model.take();

        until("advice", () -> model.adviceProperty().get().level() == Check.Level.CARE);
        assertThat(taken).isEmpty();
        show(face(400));
        model.tick();
        until("better", () -> model.adviceProperty().get().level() == Check.Level.GOOD);
        assertThat(taken).as("the button was for the picture before").isEmpty();
    }

    @Test
    void whoeverTurnsToAnotherCameraGetsNothingOfTheOneBefore() {
        CameraFeed aisle = new CameraFeed(UUID.randomUUID(), "Aisle", clock.instant());
        cameras = List.of(door, aisle);
        open("Front door");
        show(face(400));
        model.take();
        model.chosenProperty().set(model.sources().get(1));
        enrolment.check(face(40)).join(); // after the one before
        window();

        assertThat(taken).isEmpty();
        assertThat(model.adviceProperty().get()).isEqualTo(Check.NONE);
        assertThat(model.framesProperty().get()).isSameAs(aisle.shown());
    }

    @Test
    void somebodyWhoHasGoneByIsTakenFromTheLastHalfMinute() throws InterruptedException {
        Picture gone = face(400);
        Box box = new Box(gone.width() * 0.3, gone.height() * 0.3, gone.width() * 0.4, gone.height() * 0.4);
        ring.look(door.id(), gone, clock.instant(), List.of(new TrackedFace(1, box, Optional.empty())));
        open("Front door");
        PastViewModel past = model.past();
        assertThat(past.thereProperty().get()).isTrue();
        past.begin();
        until("the picture", () -> past.stillProperty().get().isPresent());
        clock.advance(Duration.ofSeconds(4));
        assertThat(past.ago()).isEqualTo("4 s ago");
        Still still = past.stillProperty().get().orElseThrow();

        model.take(still.faces().getFirst());
        until("it is taken", () -> taken.size() == 1);

        past.end();
        assertThat(still.scene().bgr()).containsOnly(0);
        assertThat(still.faces().getFirst().bgr()).containsOnly(0);
        assertThat(past.momentsProperty().get()).isEmpty();
    }

    @Test
    void whoLooksThroughACameraForAnEntryIsWrittenDownFirst() {
        model.open();
        assertThat(actions()).contains("camera-looked-through");
        assertThat(model.framesProperty().get()).as("not before that").isNull();
        window();
        assertThat(model.framesProperty().get()).isSameAs(door.shown());
        show(face(400));
        model.tick();
        model.close();
        assertThat(actions().stream().filter("camera-looked-through"::equals)).hasSize(1);

        CaptureViewModel self = captures.live(taken::add);
        self.open();
        assertThat(self.framesProperty().get()).isSameAs(door.shown());
        self.close();
        assertThat(actions().stream().filter("camera-looked-through"::equals)).hasSize(1);
    }

    @Test
    void nobodyLooksThroughACameraWhileFacesAreCovered() {
        open("Front door");
        show(face(400));
        covered.set(true);

        model.tick();

        assertThat(model.openProperty().get()).isFalse();
        assertThat(model.framesProperty().get()).isNull();
    }

    @Test
    void aPressWhileTheCameraIsSilentTakesNobodyLater() throws InterruptedException {
        open("Front door");
        model.take();
        assertThat(model.adviceProperty().get().words()).isEqualTo("No picture from this camera now.");

        show(face(400));
        model.tick();

        until("advice", () -> model.adviceProperty().get().level() == Check.Level.GOOD);
        assertThat(taken).isEmpty();
    }

    @Test
    void aPressTakesThePictureThatIsThereThenAndNotOneThatIsStillBeingJudged() throws InterruptedException {
        open("Front door");
        show(face(400));
        model.tick();
        show(face(40));

        model.take();

        until("advice", () -> model.adviceProperty().get().level() == Check.Level.CARE);
        enrolment.check(face(40)).join(); // after both
        window();
        assertThat(taken).isEmpty();
        assertThat(model.adviceProperty().get().words()).contains("too small");
    }

    @Test
    void whatIsLookedBackAtIsNotKeptForLonger() throws InterruptedException {
        Picture gone = face(400);
        Box box = new Box(gone.width() * 0.3, gone.height() * 0.3, gone.width() * 0.4, gone.height() * 0.4);
        ring.look(door.id(), gone, clock.instant(), List.of(new TrackedFace(1, box, Optional.empty())));
        ring.look(door.id(), gone, clock.instant().plusSeconds(1), List.of(new TrackedFace(1, box, Optional.empty())));
        open("Front door");
        PastViewModel past = model.past();
        past.begin();
        until("the picture", () -> past.stillProperty().get().isPresent());
        Still still = past.stillProperty().get().orElseThrow();
        clock.advance(Duration.ofSeconds(62));
        model.tick();
        assertThat(still.scene().bgr()).containsOnly(0);
        assertThat(past.stillProperty().get()).isEmpty();
        assertThat(model.adviceProperty().get().words()).contains("gone");

        past.begin();
        until("the picture", () -> past.momentsProperty().get().size() == 2);
        ring.forget(door.id());
        past.placeProperty().set(0);
        until("the end", () -> past.momentsProperty().get().isEmpty());
        show(face(400));
        model.tick();
        enrolment.check(face(40)).join();
        window();
        assertThat(model.adviceProperty().get().words()).as("that can be read").contains("gone");
    }

    @Test
    void withoutAnyCameraItSaysSo() {
        cameras = List.of();
        model.open();
        window();

        assertThat(model.adviceProperty().get().words()).startsWith("No camera:");
    }

    /** Does what the window's thread is to do until it is so. */
    private void until(String what, BooleanSupplier condition) throws InterruptedException {
        eventually(what, () -> {
            window();
            return condition.getAsBoolean();
        });
    }

    private void open(String camera) {
        model.open();
        window();
        assertThat(model.chosenProperty().get()).extracting(CaptureSource::name).isEqualTo(camera);
    }

    private List<String> actions() {
        List<String> actions = new ArrayList<>();
        database.audit(Actor.OWNER).newest(20, entry -> actions.add(entry.action()));
        return actions;
    }

    private void window() {
        for (Runnable task = window.poll(); task != null; task = window.poll()) {
            task.run();
        }
    }

    private void show(Picture picture) {
        clock.advance(Duration.ofMillis(100));
        door.shown().publish(DrawnPictures.i420(picture), clock.instant());
    }

    private static Picture face(int size) {
        return DrawnFaces.portrait(DrawnCast.standard().listed().getFirst(), size, 0, 0, 0);
    }
}
