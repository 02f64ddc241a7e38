package smartshop.app.ui.firstrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.app.alert.Alert;
import smartshop.app.decode.UsbCameras.UsbCamera;
import smartshop.app.lawful.Jurisdiction;
import smartshop.app.lawful.Jurisdictions;
import smartshop.app.lawful.LawfulDesk;
import smartshop.app.lawful.SelfTest;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.Notices;
import smartshop.app.ui.firstrun.Guide.State;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.detect.Box;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.Picture;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.NewShop;

class FirstRunViewModelTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
    private final List<CameraFeed> cameras = new ArrayList<>();
    private List<UsbCamera> webcams = List.of();
    private boolean passphrase;
    private boolean owner = true;

    @TempDir
    Path folder;

    private Database database;
    private LawfulDesk lawful;
    private FirstRunViewModel model;

    @BeforeEach
    void open() {
        database = Database.open(folder, NewShop.in(folder), clock);
        lawful = new LawfulDesk(database.lawfulRecord(), new Access(database, clock), false, new Notices(clock), clock);
        model = begun();
    }

    private FirstRunViewModel begun() {
        FirstRunViewModel made = new FirstRunViewModel(
                database.settings(), this::facts, () -> owner, this::listed, Runnable::run, Runnable::run);
        made.begin();
        return made;
    }

    private Facts facts() {
        return new Facts(
                passphrase,
                lawful.record().profile().map(Jurisdiction::name),
                List.copyOf(cameras),
                lawful.selfTest().running().map(SelfTest.Running::until));
    }

    private List<UsbCamera> listed() throws IOException {
        return webcams;
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void eachStepThatIsDoneLeadsToTheNextUntilOneIsRecognised() {
        assertThat(model.shownProperty().get()).isTrue();
        assertThat(at()).isEqualTo(Step.PASSPHRASE);

        passphrase = true;
        model.refresh();
        assertThat(at()).isEqualTo(Step.COUNTRY);
        lawful.choose(Jurisdictions.of("uk").orElseThrow(), "England and Wales");
        model.refresh();
        assertThat(at()).isEqualTo(Step.CAMERA);
        assertThat(model.webcamProperty().get()).isEqualTo("No webcam found on this PC");
        addCamera();
        assertThat(at()).isEqualTo(Step.SELF);
        lawful.tryOnSelf(new Embedding("none", new float[] {1, 0}), new byte[] {1});
        model.refresh();
        assertThat(at()).isEqualTo(Step.SEEN);
        assertThat(model.unfinished()).isTrue();

        model.recognised(alert(Duration.ofMillis(1400)));

        assertThat(model.seenProperty().get())
                .contains(new FirstRunViewModel.Seen("Front door", Duration.ofMillis(1400)));
        assertThat(model.unfinished()).isFalse();
        assertThat(model.shownProperty().get()).isTrue();
        assertThat(begun().shownProperty().get()).as("the next morning").isFalse();
        model.leave();
        clock.advance(SelfTest.LASTS);
        lawful.check();
        model.refresh();
        assertThat(model.guideProperty().get().complete())
                .as("also once the self-test is over")
                .isTrue();
        assertThat(begun().shownProperty().get()).isFalse();
    }

    @Test
    void whatIsPutOffIsLeftOutUntilItIsTakenUpAgain() {
        model.later();
        model.later();
        assertThat(at()).isEqualTo(Step.CAMERA);
        assertThat(state(Step.PASSPHRASE)).isEqualTo(State.LATER);

        model = begun(); // after a restart
        assertThat(at()).isEqualTo(Step.CAMERA);
        assertThat(state(Step.COUNTRY)).isEqualTo(State.LATER);
        model.later();
        model.later();
        assertThat(model.shownProperty().get()).isTrue();
        model.later();
        assertThat(model.shownProperty().get()).as("nothing is left").isFalse();
        assertThat(begun().shownProperty().get()).isFalse();

        model.resume();
        assertThat(model.shownProperty().get()).isTrue();
        assertThat(at()).isEqualTo(Step.PASSPHRASE);
        assertThat(state(Step.COUNTRY)).isEqualTo(State.OPEN);
    }

    @Test
    void aShopThatHadCamerasBeforeThereWasAGuideIsNotAskedAndOneThatGotThemMeanwhileIs() throws IOException {
        addCamera();
        assertThat(begun().shownProperty().get()).isTrue();

        Path older = Files.createDirectory(folder.resolve("older"));
        try (Database other = Database.open(older, NewShop.in(older), clock)) {
            FirstRunViewModel late = new FirstRunViewModel(
                    other.settings(), this::facts, () -> owner, this::listed, Runnable::run, Runnable::run);
            late.begin();
            late.refresh();
            assertThat(late.shownProperty().get()).isFalse();
            assertThat(late.unfinished()).isFalse();
        }
    }

    @Test
    void onlyWhoSetsUpTheShopSeesIt() {
        owner = false;
        model.refresh();
        assertThat(model.shownProperty().get()).isFalse();
        assertThat(model.unfinished()).isFalse();

        owner = true;
        model.refresh();
        assertThat(model.shownProperty().get()).isTrue();
    }

    @Test
    void theWebcamOfThisComputerIsNamed() {
        webcams = List.of(new UsbCamera("/dev/video0", "Integrated Camera"));
        model.open(Step.CAMERA);

        assertThat(model.webcamProperty().get()).isEqualTo("Integrated Camera");
    }

    private void addCamera() {
        cameras.add(new CameraFeed(UUID.randomUUID(), "Front door", clock.instant()));
        model.refresh();
    }

    private Step at() {
        return model.guideProperty().get().at();
    }

    private State state(Step step) {
        return model.guideProperty().get().state(step);
    }

    private Alert alert(Duration after) {
        Picture face = new Picture(1, 1, new byte[3]);
        Instant now = clock.instant();
        return new Alert(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Front door",
                PersonId.random(),
                0.7,
                now.minus(after),
                now,
                now,
                face,
                face,
                new Box(0, 0, 1, 1),
                new Embedding("none", new float[] {1, 0}),
                Presentation.UNKNOWN);
    }
}
