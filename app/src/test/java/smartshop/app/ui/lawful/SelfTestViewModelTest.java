package smartshop.app.ui.lawful;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.app.clip.DrawnRing;
import smartshop.app.enrol.Enrolment;
import smartshop.app.lawful.LawfulDesk;
import smartshop.app.live.Notices;
import smartshop.app.ui.Check;
import smartshop.app.ui.PngPortrait;
import smartshop.app.ui.capture.CaptureSource;
import smartshop.app.ui.capture.Captures;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.recognition.quality.EnrolmentVerdict.Enrolled;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.audit.Actor;

class SelfTestViewModelTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
    private final AtomicBoolean begun = new AtomicBoolean();

    private final DrawnRing ring = new DrawnRing();

    @TempDir
    Path folder;

    private ModelPack models;
    private Database database;
    private Enrolment enrolment;
    private LawfulDesk desk;
    private SelfTestViewModel model;

    @BeforeEach
    void open() throws Exception {
        models = new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN);
        database = Database.open(folder, NewShop.in(folder), clock);
        enrolment = new Enrolment(models, database.watchlist(), database.audit(Actor.OWNER));
        desk = new LawfulDesk(database.lawfulRecord(), new Access(database, clock), false, new Notices(clock), clock);
        Captures captures = new Captures(
                CaptureSource.Choice.NONE,
                ring.lookBack(new Access(database, clock)),
                enrolment,
                () -> false,
                Runnable::run,
                Runnable::run,
                Runnable::run,
                clock);
        model = new SelfTestViewModel(desk, captures, Runnable::run, Runnable::run, () -> begun.set(true));
        model.photo(PngPortrait.of(DrawnCast.standard().listed().getFirst(), folder, 0));
        eventually(
                "a good picture",
                () -> model.faceProperty().get().isPresent()
                        && !model.busyProperty().get());
    }

    @AfterEach
    void close() {
        ring.close();
        enrolment.close();
        database.close();
        models.close();
    }

    @Test
    void whatCannotBeginSaysWhyAndTheFaceIsWipedWithTheSheet() {
        desk.stop();
        Enrolled face = model.faceProperty().get().orElseThrow();

        model.begin();

        assertThat(begun).isFalse();
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.outcomeProperty().get())
                .isEqualTo(Check.bad("Matching is stopped. Resume it before you try it on yourself."));
        model.close();
        assertWiped(face);
    }

    @Test
    void anErrorEndsItWithWords() {
        desk.onChange(() -> {
            throw new AssertionError("unforeseen");
        });

        model.begin();

        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.outcomeProperty().get().words()).startsWith("That did not work.");
    }

    @Test
    void onceItHasBegunOnlyTheTestHasTheFace() {
        Enrolled face = model.faceProperty().get().orElseThrow();

        model.begin();

        assertThat(begun).isTrue();
        assertWiped(face);
        assertThat(desk.selfTest().running().orElseThrow().face().vector())
                .isNotEqualTo(face.embedding().vector());
    }

    private void assertWiped(Enrolled face) {
        assertThat(model.faceProperty().get()).isEmpty();
        assertThat(face.embedding().vector()).containsOnly(0);
        assertThat(face.portrait().bgr()).containsOnly(0);
    }
}
