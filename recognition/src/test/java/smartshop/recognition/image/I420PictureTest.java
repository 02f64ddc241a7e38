package smartshop.recognition.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class I420PictureTest {

    @Test
    void blackAndWhiteStayWhatTheyAreAtAnySize() {
        I420Picture white = grey(64, 36, (byte) 235);
        I420Picture black = grey(64, 36, (byte) 16);

        assertThat(shown(white, 64, 36)).containsOnly(0xffffffff);
        assertThat(shown(white, 21, 11)).containsOnly(0xffffffff);
        assertThat(shown(black, 129, 77)).containsOnly(0xff000000);
    }

    @Test
    void smallerPictureIsTheMeanOfWhatItCovers() {
        byte[] planes = planes(8, 8, (byte) 16);
        for (int y = 0; y < 8; y++) {
            for (int x = y % 2; x < 8; x += 2) {
                planes[y * 8 + x] = (byte) 235;
            }
        }

        int[] half = shown(new I420Picture(8, 8, planes), 4, 4);
        assertThat(Arrays.stream(half)).allMatch(pixel -> Math.abs((pixel & 0xff) - 127) < 3);
    }

    @Test
    void coloursAreThoseOfTheFullPicture() {
        byte[] planes = planes(4, 4, (byte) 81);
        Arrays.fill(planes, 16, 20, (byte) 90);
        Arrays.fill(planes, 20, 24, (byte) 240);
        I420Picture red = new I420Picture(4, 4, planes);

        int pixel = shown(red, 4, 4)[5];
        assertThat(pixel >> 16 & 0xff).isGreaterThan(250);
        assertThat(pixel & 0xffff).isLessThan(0x0606);
        byte[] bgr = red.toPicture().bgr();
        assertThat(bgr[2] & 0xff).isEqualTo(pixel >> 16 & 0xff);
    }

    @Test
    void bufferUsedAgainMayBeLongerThanThePicture() {
        byte[] planes = Arrays.copyOf(planes(4, 4, (byte) 235), 4096);
        Arrays.fill(planes, 16, 24, (byte) 128);

        assertThat(shown(new I420Picture(4, 4, planes), 2, 2)).containsOnly(0xffffffff);
    }

    @Test
    void aPictureThatGrowsHasNoSteps() {
        byte[] planes = planes(2, 2, (byte) 16);
        planes[1] = planes[3] = (byte) 235; // black on the left, white on the right

        int[] pixels = shown(new I420Picture(2, 2, planes), 8, 4);
        for (int x = 1; x < 8; x++) {
            assertThat(pixels[x] & 0xff).isBetween(pixels[x - 1] & 0xff, (pixels[x - 1] & 0xff) + 80);
        }
        assertThat(pixels[0]).isEqualTo(0xff000000);
        assertThat(pixels[7]).isEqualTo(0xffffffff);
    }

    private static int[] shown(I420Picture picture, int width, int height) {
        int[] pixels = new int[width * height];
        picture.toArgb(pixels, width, height);
        return pixels;
    }

    private static I420Picture grey(int width, int height, byte luma) {
        return new I420Picture(width, height, planes(width, height, luma));
    }

    private static byte[] planes(int width, int height, byte luma) {
        byte[] planes = new byte[I420Picture.size(width, height)];
        Arrays.fill(planes, 0, width * height, luma);
        Arrays.fill(planes, width * height, planes.length, (byte) 128);
        return planes;
    }
}
