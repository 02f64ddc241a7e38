package smartshop.app.ui.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
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
    private List<CameraFeed> cameras = List.of(door);

    private final DrawnRing ring = new DrawnRing();

    @TempDir
    Path folder;

    private ModelPack models;
    private Database database;
    private Enrolment enrolment;
    private CaptureViewModel model;

    @BeforeEach
    void open() throws Exception {
        models = new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN);
        database = Database.open(folder, NewShop.in(folder), clock);
        enrolment = new Enrolment(models, database.watchlist(), database.audit(Actor.OWNER));
        CaptureSource.Choice choice = new CaptureSource.Choice() {
            @Override
            public List<CameraFeed> cameras() {
                return cameras;
            }

            @Override
            public List<UsbCamera> webcams() {
                return List.of();
            }
        };
        LookBack lookBack = ring.lookBack(new Access(database, clock));
        model = new Captures(choice, lookBack, enrolment, Runnable::run, Runnable::run, window::add, clock)
                .into(taken::add);
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
        model.open();
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
        model.open();
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
        model.open();
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
        model.open();
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
