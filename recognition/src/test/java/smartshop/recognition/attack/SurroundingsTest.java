package smartshop.recognition.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import smartshop.recognition.detect.Box;
import smartshop.recognition.image.Picture;

class SurroundingsTest {

    @Test
    void boxGrowsAroundItsCentre() {
        assertThat(Surroundings.around(new Box(300, 200, 40, 50), 2.7, 640, 480))
                .isEqualTo(new Box(266, 157, 108, 135));
    }

    @Test
    void atTheEdgeItIsMovedInsideAndKeepsItsSize() {
        Box left = Surroundings.around(new Box(0, 0, 40, 50), 4, 640, 480);
        Box right = Surroundings.around(new Box(600, 430, 40, 50), 4, 640, 480);

        assertThat(left).isEqualTo(new Box(0, 0, 160, 200));
        assertThat(right).isEqualTo(new Box(480, 280, 160, 200));
    }

    @Test
    void aFrameThatIsTooSmallLimitsIt() {
        Box part = Surroundings.around(new Box(100, 60, 100, 120), 4, 300, 241);

        assertThat(part.width()).isBetween(199.0, 201.0); // 240 high at most, so twice the face
        assertThat(part.height()).isBetween(239.0, 241.0);
        assertThat(part.y()).isZero();
    }

    @Test
    void coloursComeFromTheRightPlace() {
        Picture frame = leftHalfWhite(400, 300);

        Picture cut = Surroundings.cut(frame, new Box(180, 130, 40, 40), 4); // 160 x 160 around the border

        assertThat(cut.width()).isEqualTo(80);
        assertThat(cut.height()).isEqualTo(80);
        int middleRow = 40 * 80 * 3;
        assertThat(cut.bgr()[middleRow + 39 * 3]).isEqualTo((byte) 255);
        assertThat(cut.bgr()[middleRow + 40 * 3]).isZero();
    }

    private static Picture leftHalfWhite(int width, int height) {
        byte[] bgr = new byte[width * height * 3];
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) (i / 3 % width < width / 2 ? 255 : 0);
        }
        return new Picture(width, height, bgr);
    }
}
