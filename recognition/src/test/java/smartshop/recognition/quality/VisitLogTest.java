package smartshop.recognition.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VisitLogTest {
    private static final Exposure GOOD_LIGHT = new Exposure(120, 40, 0.2);

    private final VisitLog visit = new VisitLog(3);

    @Test
    void threeGoodShotsAreEnough() {
        see(3, 60, Optional.empty());
        see(9, 20, Optional.of(Flaw.TOO_SMALL));

        VisitQuality quality = visit.quality(12, Duration.ofMillis(2200));

        assertThat(quality.recognisable()).isTrue();
        assertThat(quality.shots()).isEqualTo(3);
        assertThat(quality.looksPerSecond()).isCloseTo(5, within(0.01));
        assertThat(quality.best().orElseThrow().eyes()).isEqualTo(30);
    }

    @Test
    void twoGoodShotsAreTooBrief() {
        see(2, 60, Optional.empty());

        assertThat(flaw(2)).contains(Flaw.TOO_BRIEF);
    }

    @Test
    void whatSpoiltTheNearestPicturesIsTheFlaw() {
        see(12, 20, Optional.of(Flaw.TOO_SMALL));
        see(4, 60, Optional.of(Flaw.TURNED_AWAY));
        see(1, 62, Optional.of(Flaw.CUT_OFF));

        assertThat(flaw(17)).contains(Flaw.TURNED_AWAY);
    }

    @Test
    void smallTurnedFacesPassTheGateButNoVoteMayRestOnThem() {
        for (int i = 0; i < 5; i++) {
            visit.add(face(33, 48, GOOD_LIGHT), Optional.empty());
        }

        assertThat(flaw(5)).contains(Flaw.TOO_SMALL);
    }

    @Test
    void facesBlurredByMotionAreBlurred() {
        for (int i = 0; i < 5; i++) {
            visit.add(face(42, 5, new Exposure(120, 40, 0.02)), Optional.empty());
        }

        assertThat(flaw(5)).contains(Flaw.BLURRED);
    }

    @Test
    void longVisitIsRememberedByItsNearestPictures() {
        see(3, 60, Optional.empty());
        see(500, 20, Optional.of(Flaw.TOO_SMALL));

        assertThat(flaw(503)).isEmpty();
    }

    private Optional<Flaw> flaw(int looks) {
        return visit.quality(looks, Duration.ofSeconds(3)).flaw();
    }

    private void see(int times, double width, Optional<Flaw> flaw) {
        for (int i = 0; i < times; i++) {
            visit.add(face(width, 0, GOOD_LIGHT), flaw);
        }
    }

    private static FaceQuality face(double width, double yaw, Exposure light) {
        return new FaceQuality(width, width / 2, new Pose(yaw, 0, 0), light, false, 0.9);
    }
}
