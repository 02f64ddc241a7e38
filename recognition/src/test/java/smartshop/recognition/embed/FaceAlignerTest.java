package smartshop.recognition.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import smartshop.recognition.detect.Landmarks;
import smartshop.recognition.detect.Point;
import smartshop.recognition.image.Picture;

class FaceAlignerTest {
    private static final Point[] TEMPLATE = {
        new Point(38.2946, 51.6963),
        new Point(73.5318, 51.5014),
        new Point(56.0252, 71.7366),
        new Point(41.5493, 92.3655),
        new Point(70.7299, 92.2041)
    };

    @Test
    void similarityIsFoundAgain() {
        Similarity made = new Similarity(1.7, -0.6, 31, -12);
        Point[] moved = new Point[5];
        for (int i = 0; i < 5; i++) {
            moved[i] = new Point(made.x(TEMPLATE[i].x(), TEMPLATE[i].y()), made.y(TEMPLATE[i].x(), TEMPLATE[i].y()));
        }

        Similarity fitted = Similarity.fit(TEMPLATE, moved);

        assertThat(fitted.a()).isCloseTo(1.7, within(1e-9));
        assertThat(fitted.b()).isCloseTo(-0.6, within(1e-9));
        assertThat(fitted.inverse().x(moved[2].x(), moved[2].y())).isCloseTo(TEMPLATE[2].x(), within(1e-9));
        assertThat(fitted.inverse().y(moved[2].x(), moved[2].y())).isCloseTo(TEMPLATE[2].y(), within(1e-9));
    }

    @Test
    void faceInPlaceIsCopied() {
        Picture picture = ramp(200, 160);

        Picture aligned = FaceAligner.align(picture, face(1, 20, 10));

        assertThat(pixel(aligned, 56, 56, 0)).isCloseTo(pixel(picture, 76, 66, 0), within(1));
        assertThat(pixel(aligned, 5, 100, 1)).isCloseTo(pixel(picture, 25, 110, 1), within(1));
    }

    @Test
    void faceThatIsLeaningIsSetUpright() {
        double turn = Math.toRadians(25);
        Similarity lean = new Similarity(Math.cos(turn), Math.sin(turn), 90, 20);
        Picture picture = ramp(300, 260);

        Picture aligned = FaceAligner.align(picture, face(lean));

        assertThat(pixel(aligned, 60, 70, 0)).isCloseTo((int) lean.x(60, 70) / 2, within(2));
    }

    @Test
    void shrinkingDoesNotAlias() {
        Picture stripes = new Picture(900, 900, new byte[900 * 900 * 3]);
        for (int i = 0; i < stripes.bgr().length; i++) {
            stripes.bgr()[i] = (byte) (i / 3 % 900 % 2 == 0 ? 0 : 255);
        }

        Picture aligned = FaceAligner.align(stripes, face(6, 100, 100));

        assertThat(pixel(aligned, 56, 56, 0)).isCloseTo(127, within(3));
        assertThat(pixel(aligned, 57, 56, 0)).isCloseTo(127, within(3));
    }

    @Test
    void shrunkFaceLiesWhereTheTemplateSays() {
        Picture picture = ramp(510, 500);

        Picture aligned = FaceAligner.align(picture, face(3, 60, 50));

        assertThat(pixel(aligned, 50, 50, 0)).isCloseTo((60 + 150) / 2, within(2));
    }

    @Test
    void whatLiesOutsideThePictureIsBlack() {
        assertThat(pixel(FaceAligner.align(ramp(200, 160), face(1, -60, 0)), 3, 60, 0))
                .isZero();
    }

    private static Landmarks face(double scale, double x, double y) {
        return face(new Similarity(scale, 0, x, y));
    }

    private static Landmarks face(Similarity place) {
        Point[] p = new Point[5];
        for (int i = 0; i < 5; i++) {
            p[i] = new Point(place.x(TEMPLATE[i].x(), TEMPLATE[i].y()), place.y(TEMPLATE[i].x(), TEMPLATE[i].y()));
        }
        return new Landmarks(p[0], p[1], p[2], p[3], p[4]);
    }

    /** Blue is half the column, green half the row. */
    private static Picture ramp(int width, int height) {
        byte[] bgr = new byte[width * height * 3];
        for (int i = 0; i < width * height; i++) {
            bgr[3 * i] = (byte) (i % width / 2);
            bgr[3 * i + 1] = (byte) (i / width / 2);
        }
        return new Picture(width, height, bgr);
    }

    private static int pixel(Picture picture, int x, int y, int channel) {
        return picture.bgr()[(y * picture.width() + x) * 3 + channel] & 0xff;
    }
}
