package smartshop.app.ui.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.Console;
import smartshop.app.ConsoleSettings;
import smartshop.app.NewCamera;
import smartshop.app.SettableClock;
import smartshop.app.StartException;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;

class CamerasViewModelTest {
    private final List<NewCamera> shown = new ArrayList<>();

    @TempDir
    private Path folder;

    private Console console;
    private CamerasViewModel model;

    @BeforeEach
    void open() throws StartException, ModelException {
        ModelPack pack = new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN);
        console = Console.open(
                new ConsoleSettings(folder, 0, pack).onLoopback(),
                new SettableClock(Instant.parse("2026-11-20T14:03:22Z")));
        model = new CamerasViewModel(console, Runnable::run, Runnable::run);
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
}
