package smartshop.app.ui.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.Console;
import smartshop.app.ConsoleSettings;
import smartshop.app.NewCamera;
import smartshop.app.SettableClock;
import smartshop.app.StartException;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.recognition.placement.Blindness;
import smartshop.recognition.quality.Exposure;
import smartshop.recognition.quality.FaceQuality;
import smartshop.recognition.quality.Flaw;
import smartshop.recognition.quality.Pose;
import smartshop.recognition.quality.VisitQuality;

class CamerasViewModelTest {
    private final List<NewCamera> shown = new ArrayList<>();

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
    private Console console;
    private CamerasViewModel model;

    @BeforeEach
    void open() throws StartException, ModelException {
        ModelPack pack = new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN);
        console = Console.open(new ConsoleSettings(folder, 0, pack).exempted().onLoopback(), clock);
        model = new CamerasViewModel(console, feed -> "", Runnable::run, Runnable::run, clock);
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aNewCameraShowsWhatItsDeviceNeeds() {
        model.add(" Entrance ", shown::add);

        assertThat(model.cameras()).extracting(CamerasViewModel.CameraRow::name).containsExactly("Entrance");
        assertThat(shown.getFirst().configuration()).isNotBlank();
    }

    @Test
    void aCameraCanBeRenamedAndRemoved() {
        model.add("Entrance", shown::add);
        model.rename(model.cameras().getFirst().feed(), "Front door");
        assertThat(model.cameras().getFirst().name()).isEqualTo("Front door");

        model.remove(model.cameras().getFirst().feed());
        assertThat(model.cameras()).isEmpty();
    }

    @Test
    void aCameraWithoutANameIsRefusedInASentence() {
        model.add("  ", shown::add);

        assertThat(shown).isEmpty();
        assertThat(model.problemProperty().get()).contains("needs a name");
    }

    @Test
    void aCamerasPlaceIsJudgedByTodaysVisitors() {
        model.add("Entrance", shown::add);
        assertThat(model.cameras().getFirst().placement()).isEqualTo("No visitors yet today.");

        visits(9, Optional.empty());
        assertThat(model.cameras().getFirst().placement()).startsWith("Not enough visitors yet");

        visits(3, Optional.of(Flaw.TOO_SMALL));
        assertThat(model.cameras().getFirst().placement())
                .isEqualTo("Could have recognised 75 % of today's 12 visitors.");
        assertThat(model.cameras().getFirst().advice())
                .isEqualTo("Faces are too small: bring the camera nearer or zoom in.");

        clock.advance(Duration.ofDays(1));
        model.refresh();
        assertThat(model.cameras().getFirst().placement()).isEqualTo("No visitors yet today.");
    }

    @Test
    void visitorsOfWhomTooFewPicturesComeAreSeenTooSeldom() {
        model.add("Entrance", shown::add);
        visits(12, Optional.of(Flaw.TOO_BRIEF));

        assertThat(model.cameras().getFirst().advice()).startsWith("Only 2 pictures of a visitor a second");
    }

    @Test
    void aBlindCameraSaysSinceWhenAndWhy() {
        model.add("Entrance", shown::add);
        CameraFeed feed = model.cameras().getFirst().feed();
        feed.state(new CameraState(CameraState.Kind.LIVE, clock.instant(), ""));
        feed.blindness(Optional.of(
                new Blindness(Blindness.Reason.TOO_DARK, clock.instant().minus(Duration.ofMinutes(14)))));
        model.refresh();

        assertThat(model.cameras().getFirst().state())
                .isEqualTo("Could not have recognised anybody for 14 minutes (too dark).");
        assertThat(model.cameras().getFirst().blind()).isTrue();
    }

    private void visits(int count, Optional<Flaw> flaw) {
        FaceQuality best = new FaceQuality(28, 14, new Pose(0, 0, 0), Exposure.UNMEASURED, false, 0.9);
        for (int i = 0; i < count; i++) {
            model.cameras()
                    .getFirst()
                    .feed()
                    .placement()
                    .add(new VisitQuality(4, 2, 2, Optional.of(best), flaw), LocalDate.now(clock));
        }
        model.refresh();
    }
}
