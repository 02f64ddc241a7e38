package smartshop.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.scan.ScanException;

class ClipTest {
    private static final String ANN = "{\"person\": \"Ann\", \"start\": 1.5, \"end\": 6, \"face40At\": 3}";
    private static final String STRANGER =
            "{\"person\": null, \"start\": 5, \"end\": 9, \"face40At\": 7, \"photo\": \"x\"}";

    @TempDir
    Path folder;

    private final List<String> remarks = new ArrayList<>();

    @Test
    void clipComesWithItsTruth() throws Exception {
        truth("{\"fps\": 15, \"visits\": [%s, %s]}".formatted(ANN, STRANGER));

        List<Clip> clips = clips();

        assertThat(clips).hasSize(1);
        assertThat(clips.getFirst().name()).isEqualTo("monday");
        assertThat(clips.getFirst().truth().visits())
                .containsExactly(
                        new ClipTruth.Visit(Optional.of("Ann"), 1.5, 6, 3),
                        new ClipTruth.Visit(Optional.empty(), 5, 9, 7));
        assertThat(remarks).isEmpty();
    }

    @Test
    void clipWithoutTruthIsLeftOutAndNamed() throws Exception {
        truth("{\"visits\": []}");
        Files.createFile(folder.resolve("tuesday.mp4"));

        assertThat(clips()).hasSize(1);
        assertThat(remarks).singleElement().asString().contains("tuesday.mp4", "tuesday.json");
    }

    @Test
    void onlyFilesThatAreUsedAreCounted() throws Exception {
        truth("{\"visits\": []}");
        Files.createFile(folder.resolve("tuesday.mp4"));

        DataSize size = Clip.size(folder);

        assertThat(size.files()).isEqualTo(2);
        assertThat(size.bytes()).isEqualTo(Files.size(folder.resolve("monday.json")));
    }

    @Test
    void folderWithoutTruthIsNamed() throws Exception {
        Files.createFile(folder.resolve("tuesday.mp4"));

        assertThatThrownBy(this::clips)
                .isInstanceOf(ScanException.class)
                .hasMessageContaining(folder + " holds no NAME.mp4");
    }

    @Test
    void folderThatIsMissingIsNamed() {
        folder = folder.resolve("none");

        assertThatThrownBy(this::clips).isInstanceOf(ScanException.class).hasMessageContaining("none does not exist");
    }

    @Test
    void personWhoIsNotInTheGalleryIsNamed() throws Exception {
        truth("{\"visits\": [%s]}".formatted(ANN.replace("Ann", "Zoe")));

        assertThatThrownBy(this::clips)
                .isInstanceOf(ScanException.class)
                .hasMessageContaining("Zoe, who is not in the gallery");
    }

    @Test
    void damagedTruthIsNamedWithWhatIsWrong() throws Exception {
        damaged("{", "no JSON");
        damaged("[]", "no list 'visits'");
        damaged("", "no list 'visits'");
        damaged("{\"visits\": [%s, {}]}".formatted(ANN), "visit 2 needs a 'person'");
        damaged("{\"visits\": [%s]}".formatted(ANN.replace("1.5", "\"x\"")), "visit 1 needs a 'start'");
        damaged("{\"visits\": [%s]}".formatted(ANN.replace("1.5", "8")), "visit 1 ends before it starts");
    }

    @Test
    void truthThatMayNotBeReadIsNotSaidToBeDamaged() {
        assertThatThrownBy(() -> ClipTruth.read(folder))
                .isInstanceOf(ScanException.class)
                .hasMessageContaining("may not be read");
    }

    private void damaged(String json, String words) throws Exception {
        truth(json);

        assertThatThrownBy(this::clips)
                .isInstanceOf(ScanException.class)
                .hasMessageContaining("monday.json")
                .hasMessageContaining(words);
    }

    private void truth(String json) throws Exception {
        Files.write(folder.resolve("monday.mp4"), new byte[0]);
        Files.writeString(folder.resolve("monday.json"), json);
    }

    private List<Clip> clips() throws ScanException {
        return Clip.in(folder, List.of("Ann", "Bob"), remarks::add);
    }
}
