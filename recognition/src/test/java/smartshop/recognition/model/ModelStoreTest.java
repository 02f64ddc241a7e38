package smartshop.recognition.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.image.Picture;

class ModelStoreTest {
    @TempDir
    Path folder;

    @Test
    void withoutAnyFolderTheBuiltInPairIsUsed() throws Exception {
        try (ModelPack pack = new ModelStore(List.of(folder)).open();
                FaceEngine engine = pack.open()) {
            assertThat(pack.builtin()).isTrue();
            assertThat(pack.scored()).contains("45 %");
            assertThat(pack.tellsPictures()).isFalse();
            assertThat(engine.presentation()).isEmpty();
            assertThat(engine.embedder().model()).isEqualTo(pack.embedder()).startsWith("smartshop-embedder-");
            assertThat(engine.detector().detect(new Picture(320, 240, new byte[320 * 240 * 3])))
                    .isEmpty();
        }
    }

    @Test
    void enginesOfOnePackWorkSideBySide() throws Exception {
        Picture grey = new Picture(112, 112, new byte[112 * 112 * 3]);
        try (ModelPack pack = new ModelStore(List.of()).open();
                FaceEngine first = pack.open();
                FaceEngine second = pack.open()) {
            float[] one = first.embedder().embed(List.of(grey)).getFirst().vector();
            List<float[]> two = second.embedder().embed(List.of(grey, grey)).stream()
                    .map(embedding -> embedding.vector())
                    .toList();

            assertThat(two.get(0)).containsExactly(two.get(1));
            assertThat(new smartshop.recognition.embed.Embedding("m", one)
                            .cosine(new smartshop.recognition.embed.Embedding("m", two.get(0))))
                    .isGreaterThan(0.999);
        }
    }

    @Test
    void missingPackIsSaidInOneSentence() {
        ModelStore store = new ModelStore(List.of(folder));

        assertThatThrownBy(() -> store.open(ModelPack.Kind.PYTORCH))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("yunet_n.pt");
        assertThatThrownBy(() -> store.open(ModelPack.Kind.ONNX))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("smartshop models fetch");
    }

    @Test
    void aChosenFolderWithoutAPackIsSaidAndNotPassedOver() {
        ModelStore store = new ModelStore(List.of(folder), folder);

        assertThatThrownBy(store::open)
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("SMARTSHOP_MODELS names " + folder);
    }

    @Test
    void damagedFileIsNamedAndNotReplacedInSilence() throws Exception {
        Files.writeString(folder.resolve("yunet_n.pt"), "damaged");
        Files.writeString(folder.resolve("mobilefacenet.pt"), "damaged");
        ModelStore store = new ModelStore(List.of(folder));

        assertThatThrownBy(store::open)
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(folder.resolve("yunet_n.pt").toString())
                .hasMessageContaining("damaged");
        try (ModelPack pack = store.open(ModelPack.Kind.BUILTIN)) {
            assertThat(pack.builtin()).isTrue();
        }
    }

    @Test
    void halfAPackIsNoPack() throws Exception {
        Files.writeString(folder.resolve("yunet_n.pt"), "alone");

        try (ModelPack pack = new ModelStore(List.of(folder)).open()) {
            assertThat(pack.builtin()).isTrue();
        }
    }

    @Test
    void onnxRuntimeComesFirstWhereAFolderHoldsBoth() throws Exception {
        for (String file :
                List.of("yunet_n.pt", "mobilefacenet_flip.pt", "yunet_n_dynamic.onnx", "mobilefacenet_dyn.onnx")) {
            Files.writeString(folder.resolve(file), "x");
        }
        ModelStore store = new ModelStore(List.of(folder));

        assertThat(store.found().get(folder)).containsExactly(ModelPack.Kind.ONNX, ModelPack.Kind.PYTORCH);
        assertThatThrownBy(store::open).hasMessageContaining("yunet_n_dynamic.onnx");
    }

    @Test
    void firstFolderWins() throws Exception {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        for (Path each : List.of(first, second)) {
            Files.writeString(each.resolve("yunet_n_dynamic.onnx"), "x");
            Files.writeString(each.resolve("mobilefacenet.onnx"), "x");
        }
        ModelStore store = new ModelStore(List.of(first, second));

        assertThat(store.found().keySet()).containsExactly(first, second);
        assertThatThrownBy(store::open).hasMessageContaining(first.toString());
    }

    @Test
    void unknownFileIsRefused() {
        assertThatThrownBy(() -> KnownModels.shipped().verify("other.pt", new byte[1], "other.pt"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("does not know");
    }

    @Test
    void fetchableFilesMakeAFullPack() {
        assertThat(KnownModels.shipped().fetchable())
                .extracting(KnownModel::file)
                .containsExactly("yunet_n_dynamic.onnx", "mobilefacenet.onnx");
        assertThat(KnownModels.shipped().fetchable())
                .allSatisfy(file -> assertThat(file.address().orElseThrow().toString())
                        .startsWith("https://raw.githubusercontent.com/")
                        .contains(file.commit()));
    }
}
