package smartshop.recognition.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.detect.Box;
import smartshop.recognition.detect.CloseLook;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.embed.FaceAligner;
import smartshop.recognition.image.Picture;
import smartshop.recognition.image.Scaling;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;

/** A scene with one listed person and strangers around, small and large, redacted and looked at again. */
class BystandersTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    private static ModelPack models;
    private static FaceEngine engine;

    @BeforeAll
    static void load() throws ModelException {
        models = new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN);
        engine = models.open();
    }

    @AfterAll
    static void close() {
        engine.close();
        models.close();
    }

    private final Picture scene = new Picture(WIDTH, HEIGHT, grey());
    private final List<Box> placed = new ArrayList<>();

    @Test
    void nobodyElseIsFoundAgainAndThePersonIs() {
        place(DrawnCast.standard().listed().getFirst(), 300, 40, 60);
        int[] sizes = {300, 220, 160, 120, 90};
        for (int i = 0; i < sizes.length; i++) {
            place(DrawnCast.standard().strangers().get(i), sizes[i], 380 + 175 * i, 30 + 60 * (i % 3));
        }
        List<Embedding> before = placed.stream().map(face -> look(scene, face)).toList();
        Picture kept = new Bystanders(engine.detector()).without(scene, placed.getFirst(), List.of());

        assertThat(look(kept, placed.getFirst()).cosine(before.getFirst())).isGreaterThan(0.9);
        double identified = models.thresholds().samePerson();
        for (Detection face : everybody(kept)) {
            if (face.box().iou(placed.getFirst()) < 0.25) {
                Embedding again = embed(kept, face);
                assertThat(before.stream()
                                .skip(1)
                                .mapToDouble(again::cosine)
                                .max()
                                .orElseThrow())
                        .isLessThan(identified);
            }
        }
        for (Box stranger : placed.subList(1, placed.size())) {
            assertThat(CloseLook.at(engine.detector(), kept, stranger)
                            .filter(face -> face.score() >= models.thresholds().recognise()))
                    .isEmpty();
        }
    }

    @Test
    void whatWasTrackedIsHiddenThoughNothingIsFoundThere() {
        place(DrawnCast.standard().listed().getFirst(), 300, 40, 60);
        Box tracked = new Box(900, 400, 80, 80);
        for (int i = 0; i < 80; i++) {
            scene.bgr()[((400 + i) * WIDTH + 900 + i) * 3] = (byte) 255;
        }
        Picture kept = new Bystanders(engine.detector()).without(scene, placed.getFirst(), List.of(tracked));

        assertThat(distinct(kept, tracked)).isLessThan(30);
        assertThat(distinct(scene, tracked)).isPositive();
    }

    private void place(DrawnPerson person, int side, int left, int top) {
        Picture portrait = DrawnFaces.portrait(person, side, 0, 0, 0);
        for (int y = 0; y < side; y++) {
            System.arraycopy(portrait.bgr(), y * side * 3, scene.bgr(), ((top + y) * WIDTH + left) * 3, side * 3);
        }
        Box about = new Box(left + side * 0.3, top + side * 0.26, side * 0.4, side * 0.46);
        placed.add(CloseLook.at(engine.detector(), scene, about)
                .map(Detection::box)
                .orElse(about));
    }

    private static Embedding look(Picture picture, Box face) {
        return embed(picture, CloseLook.at(engine.detector(), picture, face).orElseThrow());
    }

    private static Embedding embed(Picture picture, Detection face) {
        return engine.embedder()
                .embed(List.of(FaceAligner.align(picture, face.landmarks())))
                .getFirst();
    }

    private static List<Detection> everybody(Picture picture) {
        List<Detection> found = new ArrayList<>(engine.detector().detect(picture));
        engine.detector().detect(Scaling.area(picture, WIDTH / 2, HEIGHT / 2)).stream()
                .map(face -> face.scaled(2))
                .forEach(found::add);
        return found;
    }

    private static long distinct(Picture picture, Box box) {
        boolean[] seen = new boolean[256];
        for (int y = (int) box.y(); y < box.y() + box.height(); y++) {
            for (int x = (int) box.x(); x < box.x() + box.width(); x++) {
                seen[picture.bgr()[(y * WIDTH + x) * 3] & 0xff] = true;
            }
        }
        long count = 0;
        for (boolean each : seen) {
            count += each ? 1 : 0;
        }
        return count;
    }

    private static byte[] grey() {
        byte[] grey = new byte[WIDTH * HEIGHT * 3];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) (110 + i / 3 % WIDTH * 40 / WIDTH);
        }
        return grey;
    }
}
