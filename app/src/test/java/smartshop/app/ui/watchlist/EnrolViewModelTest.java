package smartshop.app.ui.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.enrol.Enrolment;
import smartshop.app.ui.PngPortrait;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.storage.Database;
import smartshop.storage.audit.Actor;
import smartshop.storage.vault.KeyFileVault;

class EnrolViewModelTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
    private final AtomicInteger enrolled = new AtomicInteger();

    @TempDir
    private Path folder;

    private Database database;
    private Enrolment enrolment;
    private EnrolViewModel model;

    @BeforeEach
    void open() throws ModelException {
        database = Database.open(folder, KeyFileVault.in(folder), clock);
        ModelPack pack = new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN);
        enrolment = new Enrolment(pack, database.watchlist(), database.audit(Actor.OWNER));
        model = new EnrolViewModel(enrolment, enrolled::incrementAndGet, Runnable::run);
    }

    @AfterEach
    void close() {
        enrolment.close();
        database.close();
    }

    @Test
    void eachStepSaysWhatIsMissing() throws IOException, InterruptedException {
        assertThat(model.missing()).isEqualTo("Choose a photo first.");
        model.add(List.of(PngPortrait.of(DrawnCast.standard().listed().getFirst(), folder, 0)));
        eventually("the verdict", () -> model.photos().getFirst().verdict().isPresent());
        assertThat(model.missing()).isEqualTo("Give the person a name.");

        model.nameProperty().set("Avery");
        assertThat(model.missing()).isEmpty();
        assertThat(model.readyBinding().get()).isTrue();
    }

    @Test
    void aPersonIsListedWithNameAndReason() throws IOException, InterruptedException {
        model.add(List.of(PngPortrait.of(DrawnCast.standard().listed().getFirst(), folder, 0)));
        model.nameProperty().set("Avery");
        model.reasonProperty().set("Took razor blades");
        eventually("ready", () -> model.readyBinding().get());
        model.enrol();

        eventually("listed", () -> enrolled.get() == 1);
        assertThat(database.watchlist().people().getFirst().reason()).isEqualTo("Took razor blades");
    }

    @Test
    void aFileThatIsNoPhotoIsRefusedInWords() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("letter.png"), "Dear sir");
        model.add(List.of(file));
        model.nameProperty().set("Avery");
        eventually("the verdict", () -> model.photos().getFirst().verdict().isPresent());

        assertThat(model.photos().getFirst().verdict().orElseThrow().words()).isNotBlank();
        assertThat(model.missing()).isEqualTo("None of these photos can be used.");
        assertThat(model.readyBinding().get()).isFalse();
    }

    @Test
    void aPhotoCanBeLeftOut() throws IOException {
        model.add(List.of(Files.writeString(folder.resolve("letter.png"), "Dear sir")));
        model.remove(model.photos().getFirst());

        assertThat(model.missing()).isEqualTo("Choose a photo first.");
    }

    @Test
    void aRefusalIsSaidAndTheSheetStaysUsable() throws IOException, InterruptedException {
        model.add(List.of(PngPortrait.of(DrawnCast.standard().listed().getFirst(), folder, 0)));
        eventually("the verdict", () -> model.photos().getFirst().verdict().isPresent());
        model.enrol();

        eventually("the refusal", () -> !model.problemProperty().get().isEmpty());
        assertThat(model.problemProperty().get()).isEqualTo("Give the person a name.");
        model.nameProperty().set("Avery");
        assertThat(model.readyBinding().get()).isTrue();
    }
}
