package smartshop.recognition.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.image.PhotoReader;
import smartshop.recognition.image.Picture;
import smartshop.recognition.image.Scaling;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;

/** Upstream's samples through the real networks: a person, a print and a screen. Both lie outside the project. */
class MiniFasNetTest {
    private static Path shared;
    private static ModelPack pack;
    private static FaceEngine engine;

    @BeforeAll
    static void open() throws Exception {
        shared = shared();
        pack = new ModelStore(List.of(shared.resolve("models"))).open();
        engine = pack.open();
        assumeTrue(pack.tellsPictures(), "no MiniFASNet in " + shared);
    }

    @AfterAll
    static void close() {
        if (engine != null) {
            engine.close();
            pack.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {160, 100, 60})
    void aPersonLooksLive(int width) throws Exception {
        assertThat(live("image_T1.jpg", width)).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @ValueSource(ints = {160, 100, 60})
    void aPrintLooksLikeAPicture(int width) throws Exception {
        assertThat(live("image_F1.jpg", width)).isLessThan(PresentationVote.PICTURE_BELOW);
    }

    @ParameterizedTest
    @ValueSource(ints = {160, 100, 60})
    void aScreenLooksLikeAPicture(int width) throws Exception {
        assertThat(live("image_F2.jpg", width)).isLessThan(0.1);
    }

    private static double live(String photo, int width) throws Exception {
        Picture full = PhotoReader.read(
                Files.readAllBytes(shared.resolve("testdata/photos").resolve(photo)));
        double shrink = width / face(full).box().width();
        Picture small =
                Scaling.area(full, (int) Math.round(full.width() * shrink), (int) Math.round(full.height() * shrink));
        return engine.presentation().orElseThrow().live(small, face(small).box());
    }

    private static Detection face(Picture picture) {
        return engine.detector().detect(picture).getFirst();
    }

    private static Path shared() throws IOException {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path candidate = up.resolve("shared");
            if (Files.isDirectory(candidate.resolve("testdata")) && Files.isDirectory(candidate.resolve("models"))) {
                return candidate.toRealPath();
            }
        }
        assumeTrue(false, "no shared/testdata beside the checkout");
        throw new IllegalStateException();
    }
}
