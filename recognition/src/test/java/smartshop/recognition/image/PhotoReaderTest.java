package smartshop.recognition.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoReaderTest {

    @Test
    void readsJpegAndPng() throws Exception {
        assertThat(PhotoReader.read(encoded("jpg", 64, 48)).width()).isEqualTo(64);
        Picture png = PhotoReader.read(encoded("png", 64, 48));
        assertThat(png.height()).isEqualTo(48);
        assertThat(red(png, 2, 2)).isGreaterThan(200);
        assertThat(red(png, 60, 40)).isLessThan(50);
    }

    /** The red corner is at the top left of the stored picture; EXIF says where that belongs. */
    @ParameterizedTest
    @CsvSource({
        "1, 64, 48, 2, 2",
        "2, 64, 48, 61, 2",
        "3, 64, 48, 61, 45",
        "4, 64, 48, 2, 45",
        "5, 48, 64, 2, 2",
        "6, 48, 64, 45, 2",
        "7, 48, 64, 45, 61",
        "8, 48, 64, 2, 61"
    })
    void photoIsTurnedTheRightWayUp(int orientation, int width, int height, int redX, int redY) throws Exception {
        Picture photo = PhotoReader.read(withOrientation(encoded("jpg", 64, 48), orientation));

        assertThat(photo.width()).isEqualTo(width);
        assertThat(photo.height()).isEqualTo(height);
        assertThat(red(photo, redX, redY)).isGreaterThan(180);
        assertThat(red(photo, width / 2, height / 2)).isLessThan(80);
    }

    @Test
    void hugePhotoIsReadSmaller() throws Exception {
        Picture photo = PhotoReader.read(encoded("png", 6000, 5000));

        assertThat((long) photo.width() * photo.height()).isLessThanOrEqualTo(12_000_000);
        assertThat(photo.width()).isGreaterThan(2000);
    }

    @Test
    void pictureOfImpossibleSizeIsRefusedBeforeItIsDecoded() throws Exception {
        byte[] png = encoded("png", 8, 8);
        // Width and height of the header, 60,000 each; the checksum follows.
        byte[] side = {0, 0, (byte) 0xea, 0x60};
        System.arraycopy(side, 0, png, 16, 4);
        System.arraycopy(side, 0, png, 20, 4);

        assertThatThrownBy(() -> PhotoReader.read(png))
                .isInstanceOf(PhotoException.class)
                .hasMessageContaining("megapixels");
    }

    @Test
    void fileOfImpossibleSizeIsRefused() {
        assertThatThrownBy(() -> PhotoReader.read(new byte[PhotoReader.MOST_BYTES + 1]))
                .isInstanceOf(PhotoException.class)
                .hasMessageContaining("larger than 40 MB");
    }

    @Test
    void garbageIsNoPicture() {
        assertThatThrownBy(() -> PhotoReader.read("hello".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(PhotoException.class)
                .hasMessageContaining("JPEG or PNG");
        assertThatThrownBy(() -> PhotoReader.read(new byte[0])).isInstanceOf(PhotoException.class);
    }

    @Test
    void pictureThatBreaksOffIsRefused() throws Exception {
        byte[] png = encoded("png", 200, 200);

        assertThatThrownBy(() -> PhotoReader.read(Arrays.copyOf(png, png.length / 3)))
                .isInstanceOf(PhotoException.class)
                .hasMessageContaining("damaged");
    }

    private static int red(Picture picture, int x, int y) {
        return picture.bgr()[(y * picture.width() + x) * 3 + 2] & 0xff;
    }

    private static byte[] encoded(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 16, 16);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** Puts an APP1 segment with one tag behind the start marker. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) throws IOException {
        byte[] exif = {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
