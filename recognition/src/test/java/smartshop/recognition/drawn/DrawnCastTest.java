package smartshop.recognition.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.drawn.WalkedFace.Eye;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;

/** With the built-in pair, so that it runs anywhere. */
class DrawnCastTest {
    private static final List<DrawnPerson> LISTED = DrawnCast.standard().listed();
    private static final List<DrawnPerson> ALL = Stream.concat(
                    LISTED.stream(), DrawnCast.standard().strangers().stream())
            .toList();

    private static ModelPack pack;
    private static double threshold;
    private static final List<WalkedFace> FACES = new ArrayList<>();

    @BeforeAll
    static void everybodyWalksUpToACamera() throws Exception {
        pack = new ModelStore(List.<Path>of()).open(ModelPack.Kind.BUILTIN);
        byte[] room = WalkedFace.room();
        try (FaceEngine engine = pack.open()) {
            for (DrawnPerson person : ALL) {
                FACES.addAll(WalkedFace.of(person.genes(), room, new int[] {2}, new Eye(pack, engine)));
            }
        }
        threshold = Eye.threshold(pack, FACES.subList(0, LISTED.size()));
    }

    @AfterAll
    static void unload() {
        pack.close();
    }

    @Test
    void bothPhotosOfEverybodyAreGoodEnoughToEnrol() {
        assertThat(FACES).allSatisfy(face -> assertThat(face.enrolled()).hasSize(2));
    }

    @Test
    void everybodyListedIsLikeThemselvesFromTheFirstWideLookOn() {
        for (int i = 0; i < LISTED.size(); i++) {
            assertThat(FACES.get(i).leastLikeSelf(45)).as(LISTED.get(i).name()).isGreaterThan(threshold);
        }
    }

    @Test
    void nobodyIsMistakenForSomebodyListed() {
        for (int i = 0; i < LISTED.size(); i++) {
            for (int j = 0; j < ALL.size(); j++) {
                if (i != j) {
                    assertThat(FACES.get(j).mostLike(FACES.get(i)))
                            .as("%s for %s", ALL.get(j).name(), ALL.get(i).name())
                            .isLessThan(threshold - 0.02);
                }
            }
        }
    }

    @Test
    void eightAreListedAndAtLeastEightAreNotAndNoTwoShareAName() {
        assertThat(LISTED).hasSize(8);
        assertThat(ALL).hasSizeGreaterThanOrEqualTo(16);
        assertThat(new HashSet<>(ALL.stream().map(DrawnPerson::name).toList())).hasSameSizeAs(ALL);
    }

    @Test
    void portraitIsTheSameEachTime() {
        assertThat(DrawnFaces.portrait(ALL.getFirst(), 120, 5, 0, 0.2).bgr())
                .isEqualTo(DrawnFaces.portrait(DrawnCast.standard().listed().getFirst(), 120, 5, 0, 0.2)
                        .bgr());
    }
}
