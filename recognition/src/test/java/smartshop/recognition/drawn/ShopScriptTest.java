package smartshop.recognition.drawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import smartshop.recognition.detect.Box;

class ShopScriptTest {

    @Test
    void sameArgumentsGiveTheSameScript() {
        assertThat(ShopScript.of(7, 1, 3, 90).visits())
                .isEqualTo(ShopScript.of(7, 1, 3, 90).visits());
        assertThat(ShopScript.of(7, 1, 3, 90).visits())
                .isNotEqualTo(ShopScript.of(8, 1, 3, 90).visits());
    }

    @Test
    void firstVisitsStartSoonAndTheLastEndInTime() {
        for (int cameras : new int[] {1, 3, 16}) {
            for (double seconds : new double[] {15, 16.5, 30, 90, 180}) {
                for (int camera = 0; camera < cameras; camera++) {
                    List<ScriptedVisit> visits =
                            ShopScript.of(3, camera, cameras, seconds).visits();
                    assertThat(visits.getFirst().start()).isBetween(0.0, 2.0);
                    assertThat(visits).allSatisfy(visit -> {
                        assertThat(visit.end()).isLessThanOrEqualTo(seconds - 2.5);
                        assertThat(visit.end() - visit.start()).isBetween(5.0, 8.0);
                    });
                }
            }
        }
    }

    @Test
    void listedPersonStaysAwayForAWhileFromEveryCamera() {
        for (long seed = 0; seed < 20; seed++) {
            List<ScriptedVisit> listed =
                    all(seed, 4, 300).stream().filter(ScriptedVisit::listed).toList();
            for (ScriptedVisit visit : listed) {
                assertThat(listed)
                        .filteredOn(other -> other.person() == visit.person() && other.start() > visit.start())
                        .allSatisfy(other -> assertThat(other.start()).isGreaterThanOrEqualTo(visit.end() + 25));
            }
        }
    }

    @Test
    void aboutTwoInFiveVisitsAreOfListedPeople() {
        for (long seed = 0; seed < 20; seed++) {
            List<ScriptedVisit> visits = all(seed, 3, 90);
            double share = visits.stream().filter(ScriptedVisit::listed).count() / (double) visits.size();
            assertThat(visits).hasSizeGreaterThan(20);
            assertThat(share).isBetween(0.3, 0.5);
        }
    }

    @Test
    void peopleComeSinglyAndTogether() {
        List<ScriptedVisit> visits = all(7, 3, 90);
        assertThat(visits).anySatisfy(visit -> assertThat(beside(visit, visits)).isEmpty());
        assertThat(visits).anySatisfy(visit -> assertThat(beside(visit, visits)).isNotEmpty());
    }

    @Test
    void nobodyIsTwiceBeforeOneCamera() {
        for (long seed = 0; seed < 20; seed++) {
            List<ScriptedVisit> visits = all(seed, 16, 60);
            assertThat(visits)
                    .allSatisfy(visit -> assertThat(beside(visit, visits))
                            .noneMatch(other -> other.listed() == visit.listed() && other.person() == visit.person()));
        }
    }

    @Test
    void facesNeverCoverEachOtherOnceTheyAreNear() {
        for (long seed = 0; seed < 10; seed++) {
            ShopScript script = ShopScript.of(seed, 0, 1, 120);
            for (double t = 0; t < 120; t += 0.1) {
                assertThat(crossed(near(script, t)))
                        .as("seed %d at %.1f s", seed, t)
                        .isZero();
            }
        }
    }

    @Test
    void faceGrowsFromTwentyPixelsToMoreThanAHundredAndFifty() {
        ScriptedVisit visit = ShopScript.of(7, 0, 1, 30).visits().getFirst();
        double last = visit.end() - 0.14 * (visit.end() - visit.start());
        assertThat(face(visit, visit.start()).width()).isBetween(16.0, 24.0);
        assertThat(face(visit, last).width()).isBetween(150.0, 200.0);
        assertThat(face(visit, visit.end() - 0.01).centreX())
                .satisfiesAnyOf(
                        x -> assertThat(x).isNegative(), x -> assertThat(x).isGreaterThan(1280));
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ShopScript.of(1, 0, 1, 14));
        assertThatIllegalArgumentException().isThrownBy(() -> ShopScript.of(1, 0, 17, 30));
        assertThatIllegalArgumentException().isThrownBy(() -> ShopScript.of(1, 3, 3, 30));
    }

    private static List<ScriptedVisit> all(long seed, int cameras, double seconds) {
        List<ScriptedVisit> all = new ArrayList<>();
        for (int camera = 0; camera < cameras; camera++) {
            all.addAll(ShopScript.of(seed, camera, cameras, seconds).visits());
        }
        all.sort(Comparator.comparingDouble(ScriptedVisit::start));
        return all;
    }

    private static List<ScriptedVisit> beside(ScriptedVisit visit, List<ScriptedVisit> visits) {
        return visits.stream()
                .filter(other -> !other.equals(visit)
                        && other.camera() == visit.camera()
                        && other.start() < visit.end()
                        && other.end() > visit.start())
                .toList();
    }

    private static List<Box> near(ShopScript script, double seconds) {
        return script.visits().stream()
                .filter(visit -> visit.runs(seconds))
                .map(visit -> face(visit, seconds))
                .filter(box -> box.width() >= 40)
                .toList();
    }

    private static long crossed(List<Box> faces) {
        return faces.stream()
                .filter(face -> faces.stream().anyMatch(other -> !other.equals(face) && other.iou(face) > 0))
                .count();
    }

    private static Box face(ScriptedVisit visit, double seconds) {
        return DrawnShop.face(visit, seconds, 1280, 720);
    }
}
