package smartshop.camera.pair;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Arrays;
import java.util.Optional;

/** Whatever is held before a camera: a code in it is read, or it is not. */
class QrFuzzTest {
    private static final String CODE = "smartshop1:AAECAwQFBgcICQoLDA0ODw." + "A".repeat(43) + "@192.168.1.20:8443";
    private static final int SIDE = 110;
    private static final byte[] PICTURE = picture();

    /** The first byte is the picture's width, each further one a pixel. */
    @FuzzTest
    void pictureIsReadOrNot(byte[] input) {
        if (input.length < 2) {
            return;
        }
        int width = 1 + (input[0] & 0x7F);
        int height = 1 + (input.length - 2) / width;
        QrReader.read(Arrays.copyOfRange(input, 1, 1 + width * height), width, height);
    }

    /** The input flips modules of a good code: each bit one. */
    @FuzzTest
    void damagedCodeIsReadOrNot(byte[] damage) {
        byte[] picture = PICTURE.clone();
        int modules = SIDE / 2;
        for (int i = 0; i < damage.length * 8 && i < modules * modules; i++) {
            if ((damage[i / 8] >> i % 8 & 1) != 0) {
                flip(picture, 2 * (i % modules), 2 * (i / modules));
            }
        }
        Optional<String> text = QrReader.read(picture, SIDE, SIDE);
        if (Arrays.equals(picture, PICTURE)) {
            assertThat(text).contains(CODE);
        }
    }

    private static void flip(byte[] picture, int x, int y) {
        for (int i = 0; i < 4; i++) {
            picture[(y + i / 2) * SIDE + x + i % 2] ^= (byte) 0xFF;
        }
    }

    private static byte[] picture() {
        try {
            BitMatrix code = new QRCodeWriter().encode(CODE, BarcodeFormat.QR_CODE, SIDE, SIDE);
            byte[] picture = new byte[SIDE * SIDE];
            for (int i = 0; i < picture.length; i++) {
                picture[i] = (byte) (code.get(i % SIDE, i / SIDE) ? 0 : 0xFF);
            }
            return picture;
        } catch (WriterException e) {
            throw new AssertionError(e);
        }
    }
}
