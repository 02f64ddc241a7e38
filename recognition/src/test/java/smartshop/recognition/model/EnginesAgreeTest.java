package smartshop.recognition.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.embed.FaceAligner;
import smartshop.recognition.image.Picture;
import smartshop.recognition.image.Scaling;

/** The full pack on PyTorch and on ONNX Runtime, where both are in a model folder. */
class EnginesAgreeTest {
    private static final Picture PORTRAIT =
            DrawnFaces.portrait(DrawnCast.standard().listed().getFirst(), 300, 8, 0, 0);

    private static ModelPack torch;
    private static ModelPack onnx;

    @BeforeAll
    static void open(@TempDir Path nothing) throws Exception {
        ModelStore store = ModelStore.usual(null, nothing);
        List<ModelPack.Kind> found =
                store.found().values().stream().flatMap(List::stream).toList();
        assumeTrue(found.containsAll(List.of(ModelPack.Kind.PYTORCH, ModelPack.Kind.ONNX)));
        torch = store.open(ModelPack.Kind.PYTORCH);
        onnx = store.open(ModelPack.Kind.ONNX);
    }

    @AfterAll
    static void close() {
        if (torch != null) {
            torch.close();
        }
        if (onnx != null) {
            onnx.close();
        }
    }

    @Test
    void bothFindTheSameFaceAtTheSamePlace() {
        Detection one = face(torch, PORTRAIT);
        Detection other = face(onnx, PORTRAIT);

        assertThat(one.box().iou(other.box())).isGreaterThan(0.98);
        assertThat(one.score()).isCloseTo(other.score(), within(0.01));
        assertThat(one.landmarks().nose().x())
                .isCloseTo(other.landmarks().nose().x(), within(0.25));
        assertThat(one.landmarks().eyeDistance()).isCloseTo(other.landmarks().eyeDistance(), within(0.25));
    }

    /** Neither side is a multiple of the network's step of 32 pixels. */
    @Test
    void paddingMakesNoDifference() {
        Picture odd = Scaling.area(PORTRAIT, 201, 187);

        assertThat(face(torch, odd).box().iou(face(onnx, odd).box())).isGreaterThan(0.95);
    }

    @Test
    void bothMakeTheSameEmbedding() {
        Picture aligned = FaceAligner.align(PORTRAIT, face(torch, PORTRAIT).landmarks());

        float[] one = embedding(torch, aligned);
        float[] other = embedding(onnx, aligned);

        double cosine = 0;
        for (int i = 0; i < one.length; i++) {
            cosine += one[i] * other[i];
        }
        assertThat(cosine).isCloseTo(1, within(1e-3));
    }

    private static Detection face(ModelPack pack, Picture picture) {
        try (FaceEngine engine = pack.open()) {
            List<Detection> faces = engine.detector().detect(picture).stream()
                    .filter(found -> found.score() > 0.6)
                    .toList();
            assertThat(faces).hasSize(1);
            return faces.getFirst();
        }
    }

    private static float[] embedding(ModelPack pack, Picture aligned) {
        try (FaceEngine engine = pack.open()) {
            return engine.embedder().embed(List.of(aligned)).getFirst().vector();
        }
    }
}
