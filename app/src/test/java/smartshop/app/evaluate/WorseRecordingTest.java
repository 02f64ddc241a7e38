package smartshop.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import smartshop.app.scan.Recording;
import smartshop.recognition.image.Picture;

/** Two seconds of grey pictures through the real encoder and decoder. */
class WorseRecordingTest {
    private static final int RATE = 15;
    private static final int FRAMES = 2 * RATE;

    @ParameterizedTest
    @EnumSource(Worse.class)
    void picturesComeInOrderWithTheirTimes(Worse worse) throws Exception {
        List<Recording.Still> seen = play(worse, 1280, 720);

        assertThat(seen).isNotEmpty();
        assertThat(seen).extracting(Recording.Still::at).isSorted().doesNotHaveDuplicates();
        assertThat(seen).allSatisfy(still -> {
            double frame = still.at().toNanos() / 1e9 * RATE;
            assertThat(frame).isCloseTo(Math.rint(frame), within(1e-3));
        });
    }

    @Test
    void darkMeansHalfOfEachValue() throws Exception {
        assertThat(grey(play(Worse.DARK, 1280, 720).getFirst())).isCloseTo(60, within(4.0));
        assertThat(grey(play(Worse.FEW_BITS, 1280, 720).getFirst())).isCloseTo(120, within(4.0));
    }

    @Test
    void smallMeansNineHundredAndSixtyPixelsAtTheLongerSide() throws Exception {
        Picture landscape = play(Worse.SMALL, 1280, 720).getFirst().picture();
        Picture portrait = play(Worse.SMALL, 720, 1280).getFirst().picture();
        Picture tiny = play(Worse.SMALL, 640, 360).getFirst().picture();

        assertThat(List.of(landscape.width(), landscape.height())).containsExactly(960, 540);
        assertThat(List.of(portrait.width(), portrait.height())).containsExactly(540, 960);
        assertThat(List.of(tiny.width(), tiny.height())).containsExactly(640, 360);
    }

    @Test
    void fewFramesAreEightASecond() throws Exception {
        assertThat(play(Worse.FEW_FRAMES, 640, 360)).hasSizeBetween(15, 16);
    }

    @Test
    void oddSizeLosesALine() throws Exception {
        Picture picture = play(Worse.DARK, 641, 361).getFirst().picture();

        assertThat(List.of(picture.width(), picture.height())).containsExactly(640, 360);
    }

    private static List<Recording.Still> play(Worse worse, int width, int height) throws Exception {
        List<Recording.Still> seen = new ArrayList<>();
        Recording.Wanted all = at -> true;
        try (WorseRecording recording = new WorseRecording(new Grey(width, height), worse)) {
            for (Recording.Still still = recording.next(all); still != null; still = recording.next(all)) {
                seen.add(still);
            }
        }
        return seen;
    }

    private static double grey(Recording.Still still) {
        byte[] bgr = still.picture().bgr();
        return bgr[bgr.length / 2] & 0xff;
    }

    private static final class Grey implements Recording {
        private final Picture picture;
        private int frame;

        Grey(int width, int height) {
            byte[] bgr = new byte[width * height * 3];
            Arrays.fill(bgr, (byte) 120);
            picture = new Picture(width, height, bgr);
        }

        @Override
        public @Nullable Still next(Wanted wanted) {
            while (frame < FRAMES) {
                Duration at = Duration.ofNanos(frame++ * 1_000_000_000L / RATE);
                if (wanted.at(at)) {
                    return new Still(picture, at);
                }
            }
            return null;
        }

        @Override
        public Duration length() {
            return Duration.ofSeconds(2);
        }

        @Override
        public double framesPerSecond() {
            return RATE;
        }

        @Override
        public void close() {}
    }
}
