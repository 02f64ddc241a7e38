package smartshop.recognition.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import smartshop.recognition.detect.Box;
import smartshop.recognition.image.Picture;

class PresentationVoteTest {
    private static final Picture FRAME = new Picture(640, 360, new byte[640 * 360 * 3]);
    private static final Box WIDE = new Box(200, 100, 80, 90);

    private final PresentationVote vote = new PresentationVote();

    @Test
    void twoFramesSayNothing() {
        look(WIDE, 0, 0);

        assertThat(vote.verdict()).isEqualTo(Presentation.UNKNOWN);
    }

    @Test
    void threeFramesThatLookLikeAPictureSaySo() {
        look(WIDE, 0.1, 0.6, 0.1);

        assertThat(vote.verdict()).isEqualTo(Presentation.PICTURE);
    }

    @Test
    void oneBadFrameOfThreeIsNoPicture() {
        look(WIDE, 0.9, 0.0, 0.9);

        assertThat(vote.verdict()).isEqualTo(Presentation.LIVE);
    }

    @Test
    void aSmallFaceIsNoEvidence() {
        look(new Box(200, 100, 59, 70), 0, 0, 0, 0, 0);

        assertThat(vote.verdict()).isEqualTo(Presentation.UNKNOWN);
    }

    @Test
    void aFaceThatIsCutOffIsNoEvidence() {
        look(new Box(600, 100, 80, 90), 0, 0, 0, 0, 0);

        assertThat(vote.verdict()).isEqualTo(Presentation.UNKNOWN);
    }

    @Test
    void afterFiveFramesNothingIsLookedAtAnyMore() {
        look(WIDE, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        assertThat(vote.verdict()).isEqualTo(Presentation.LIVE);
    }

    private void look(Box face, double... live) {
        for (double each : live) {
            vote.look(new Says(each), FRAME, face);
        }
    }

    /** A check that has its mind made up. */
    private record Says(double live) implements PresentationCheck {

        @Override
        public double live(Picture frame, Box face) {
            return live;
        }

        @Override
        public void close() {}
    }
}
