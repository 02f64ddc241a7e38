package smartshop.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import smartshop.app.scan.Recording;
import smartshop.recognition.image.Picture;

/** Two seconds of pictures, most of them grey, through the real encoder and decoder. */
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
    void onlyFewFramesLeavesFramesOut() throws Exception {
        assertThat(play(Worse.DARK, new Drawn(RATE / 2.0, frame -> grey(640, 360))))
                .hasSizeGreaterThan(FRAMES - 3);
    }

    /** Small enough that {@link Worse#SMALL} changes nothing but the encoding, at the usual rate. */
    @Test
    void fewBitsBlurWhatTheUsualOnesKeep() throws Exception {
        assertThat(error(Worse.FEW_BITS)).isGreaterThan(1.1 * error(Worse.SMALL));
    }

    @Test
    void oddSizeLosesALine() throws Exception {
        Picture picture = play(Worse.DARK, 641, 361).getFirst().picture();

        assertThat(List.of(picture.width(), picture.height())).containsExactly(640, 360);
    }

    private static List<Recording.Still> play(Worse worse, int width, int height) throws Exception {
        return play(worse, new Drawn(RATE, frame -> grey(width, height)));
    }

    private static List<Recording.Still> play(Worse worse, Recording original) throws Exception {
        List<Recording.Still> seen = new ArrayList<>();
        Recording.Wanted all = at -> true;
        try (WorseRecording recording = new WorseRecording(original, worse)) {
            for (Recording.Still still = recording.next(all); still != null; still = recording.next(all)) {
                seen.add(still);
            }
        }
        return seen;
    }

    /** How far the values of the second half are from what was encoded, on average. */
    private static double error(Worse worse) throws Exception {
        List<Recording.Still> seen = play(worse, new Drawn(RATE, WorseRecordingTest::noise));
        double sum = 0;
        long values = 0;
        for (Recording.Still still : seen.subList(seen.size() / 2, seen.size())) {
            byte[] was =
                    noise((int) Math.round(still.at().toNanos() / 1e9 * RATE)).bgr();
            byte[] is = still.picture().bgr();
            for (int i = 0; i < was.length; i++) {
                sum += Math.abs((was[i] & 0xff) - (is[i] & 0xff));
            }
            values += was.length;
        }
        return sum / values;
    }

    /** Blocks of four pixels' side, of another grey in each frame. */
    private static Picture noise(int frame) {
        Random random = new Random(frame);
        byte[] blocks = new byte[80 * 45];
        random.nextBytes(blocks);
        byte[] bgr = new byte[320 * 180 * 3];
        for (int i = 0; i < bgr.length; i++) {
            int pixel = i / 3;
            bgr[i] = blocks[pixel / 320 / 4 * 80 + pixel % 320 / 4];
        }
        return new Picture(320, 180, bgr);
    }

    private static Picture grey(int width, int height) {
        byte[] bgr = new byte[width * height * 3];
        Arrays.fill(bgr, (byte) 120);
        return new Picture(width, height, bgr);
    }

    private static double grey(Recording.Still still) {
        byte[] bgr = still.picture().bgr();
        return bgr[bgr.length / 2] & 0xff;
    }

    private static final class Drawn implements Recording {
        private final double rate;
        private final IntFunction<Picture> pictures;
        private int frame;

        /** @param rate that it claims to have; it has {@link #RATE} */
        Drawn(double rate, IntFunction<Picture> pictures) {
            this.rate = rate;
            this.pictures = pictures;
        }

        @Override
        public @Nullable Still next(Wanted wanted) {
            while (frame < FRAMES) {
                int number = frame++;
                Duration at = Duration.ofNanos(number * 1_000_000_000L / RATE);
                if (wanted.at(at)) {
                    return new Still(pictures.apply(number), at);
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
            return rate;
        }

        @Override
        public void close() {}
    }
}
