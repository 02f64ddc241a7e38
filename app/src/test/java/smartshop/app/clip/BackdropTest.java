package smartshop.app.clip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import smartshop.recognition.detect.Box;
import smartshop.recognition.image.I420Picture;

class BackdropTest {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 270;

    /** Whoever moves there, found or not: nothing of it is in the clip but one number for each large square. */
    @Test
    void aroundTheFigureAllPicturesAreTheSameFewSquares() {
        Backdrop backdrop = new Backdrop(WIDTH, HEIGHT);
        I420Picture[] pictures = new I420Picture[12];
        for (int i = 0; i < pictures.length; i++) {
            pictures[i] = noise(i);
            backdrop.add(pictures[i]);
        }
        Figure figure = Figure.of(new Box(200, 60, 24, 30));
        I420Picture first = painted(backdrop, pictures[0], figure);
        TreeSet<Integer> brightness = new TreeSet<>();
        for (int i = 1; i < pictures.length; i++) {
            I420Picture original = noise(i);
            I420Picture painted = painted(backdrop, pictures[i], figure);
            for (int at = 0; at < WIDTH * HEIGHT; at++) {
                if (figure.shows(at % WIDTH, at / WIDTH)) {
                    assertThat(painted.planes()[at]).isEqualTo(original.planes()[at]);
                } else if (painted.planes()[at] != first.planes()[at]) {
                    throw new AssertionError("Pixel " + at + " of picture " + i);
                }
            }
            assertThat(Arrays.copyOfRange(painted.planes(), WIDTH * HEIGHT, WIDTH * HEIGHT + 20))
                    .isEqualTo(Arrays.copyOfRange(first.planes(), WIDTH * HEIGHT, WIDTH * HEIGHT + 20));
        }
        for (int at = 0; at < WIDTH * HEIGHT; at++) {
            if (!figure.shows(at % WIDTH, at / WIDTH)) {
                brightness.add(first.planes()[at] & 0xff);
            }
        }
        assertThat(brightness.size()).as("different squares").isLessThanOrEqualTo(20 * 12);
    }

    @Test
    void besideTheHeadNobodyElseIsShown() {
        Figure figure = Figure.of(new Box(200, 60, 24, 30));
        assertThat(figure.shows(212, 70)).as("the face").isTrue();
        assertThat(figure.shows(250, 70)).as("somebody beside it").isFalse();
        assertThat(figure.shows(250, 150)).as("a hand").isTrue();
        assertThat(figure.shows(300, 150)).isFalse();
        assertThat(figure.shows(212, 20)).as("above").isFalse();
    }

    private static I420Picture painted(Backdrop backdrop, I420Picture picture, Figure figure) {
        backdrop.paint(picture, figure);
        return picture;
    }

    private static I420Picture noise(int seed) {
        byte[] planes = new byte[I420Picture.size(WIDTH, HEIGHT)];
        new Random(seed).nextBytes(planes);
        return new I420Picture(WIDTH, HEIGHT, planes);
    }
}
