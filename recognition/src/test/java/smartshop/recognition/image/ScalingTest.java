package smartshop.recognition.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ScalingTest {

    @Test
    void brightnessIsKeptAtAnySize() {
        Picture noise = new Picture(97, 61, new byte[97 * 61 * 3]);
        new Random(1).nextBytes(noise.bgr());

        assertThat(mean(Scaling.area(noise, 40, 33))).isCloseTo(mean(noise), within(1.0));
        assertThat(mean(Scaling.area(noise, 7, 5))).isCloseTo(mean(noise), within(1.0));
    }

    @Test
    void halfIsTheMeanOfFour() {
        Picture picture = new Picture(2, 2, new byte[] {10, 0, 0, 20, 0, 0, 30, 0, 0, 40, 0, 4});

        assertThat(Scaling.area(picture, 1, 1).bgr()).containsExactly(25, 0, 1);
    }

    @Test
    void cropMayReachOutsideThePicture() {
        Picture picture = new Picture(2, 1, new byte[] {1, 2, 3, 4, 5, 6});

        assertThat(Scaling.crop(picture, 1, -1, 2, 2).bgr()).containsExactly(0, 0, 0, 0, 0, 0, 4, 5, 6, 0, 0, 0);
        assertThat(Scaling.crop(picture, 50, 50, 1, 1).bgr()).containsExactly(0, 0, 0);
    }

    private static double mean(Picture picture) {
        double sum = 0;
        for (byte value : picture.bgr()) {
            sum += value & 0xff;
        }
        return sum / picture.bgr().length;
    }
}
