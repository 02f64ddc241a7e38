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
import smartshop.recognition.drawn.CastSearch.Face;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;

/** With the built-in pair, so that it runs anywhere. */
class DrawnCastTest {
    private static final List<DrawnPerson> LISTED = DrawnCast.standard().listed();
    private static final List<DrawnPerson> ALL = Stream.concat(
                    LISTED.stream(), DrawnCast.standard().strangers().stream())
            .toList();

    private static ModelPack pack;
    private static final List<Face> FACES = new ArrayList<>();

    @BeforeAll
    static void measureEverybody() throws Exception {
        pack = new ModelStore(List.<Path>of()).open(ModelPack.Kind.BUILTIN);
        try (FaceEngine engine = pack.open()) {
            for (DrawnPerson person : ALL) {
                FACES.add(CastSearch.face(person.genes(), HeadModel.TEXTURE, CastSearch.SHOTS.length, engine));
            }
        }
    }

    @AfterAll
    static void unload() {
        pack.close();
    }

    @Test
    void everybodyIsFoundInEveryPortrait() {
        assertThat(FACES).allSatisfy(face -> {
            assertThat(face.found()[0]).isGreaterThan(0.8);
            assertThat(face.shots()[0]).hasSize(CastSearch.SHOTS.length);
        });
    }

    @Test
    void everybodyStaysLikeThemselves() {
        assertThat(FACES).allSatisfy(face -> assertThat(face.self()[0]).isGreaterThan(0.68));
    }

    @Test
    void nobodyIsMistakenForSomebodyListed() {
        for (int i = 0; i < LISTED.size(); i++) {
            for (int j = 0; j < ALL.size(); j++) {
                if (i != j) {
                    assertThat(CastSearch.like(FACES.get(i), FACES.get(j), 0))
                            .as("%s and %s", ALL.get(i).name(), ALL.get(j).name())
                            .isLessThan(0.55);
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
