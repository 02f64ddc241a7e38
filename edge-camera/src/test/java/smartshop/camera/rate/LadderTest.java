package smartshop.camera.rate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import smartshop.camera.capture.VideoFormat;

class LadderTest {
    private static final VideoFormat HD = new VideoFormat(1280, 720, 15);

    @Test
    void everyRungNeedsLessThanTheOneAbove() {
        assertThat(Ladder.below(HD, 1_500_000, 0).rungs())
                .containsExactly(
                        new Rung(HD, 1_500_000),
                        new Rung(HD, 1_200_000),
                        new Rung(new VideoFormat(1280, 720, 8), 800_000),
                        new Rung(new VideoFormat(960, 540, 8), 600_000),
                        new Rung(new VideoFormat(640, 360, 8), 300_000));
    }

    @Test
    void raspberryPisHardwareIsNeverAskedForLessThanItBears() {
        for (int asked : new int[] {2_500_000, 700_000, 200_000}) {
            assertThat(Ladder.below(HD, asked, Ladder.HARDWARE_FLOOR).rungs())
                    .extracting(Rung::bitrate)
                    .allMatch(bitrate -> bitrate >= Ladder.HARDWARE_FLOOR);
        }
    }

    @Test
    void nothingExceedsWhatWasAskedFor() {
        VideoFormat small = new VideoFormat(320, 240, 5);
        assertThat(Ladder.below(small, 700_000, 0).rungs())
                .containsExactly(new Rung(small, 700_000), new Rung(small, 600_000), new Rung(small, 300_000));
    }

    @Test
    void shapeIsKept() {
        assertThat(Ladder.below(new VideoFormat(1440, 1080, 30), 4_000_000, 0).rungs())
                .allMatch(rung -> rung.format().width() * 3 == rung.format().height() * 4);
    }
}
