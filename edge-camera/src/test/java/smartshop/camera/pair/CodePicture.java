package smartshop.camera.pair;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import java.util.Random;

/** A console's window with a QR code, as a camera sees it that somebody holds before it. */
final class CodePicture {
    static final int WIDTH = 640;
    static final int HEIGHT = 480;
    /** The code's side in the picture, pixels. */
    private static final int SIDE = 300;

    private static final int BRIGHT = 200;
    private static final int DARK = 50;

    private CodePicture() {}

    /**
     * In grey.
     *
     * @param degrees how far the code is turned
     * @param noise standard deviation, of 255
     * @param blur radius of the box, pixels
     */
    static byte[] of(String text, double degrees, double noise, int blur) throws Exception {
        BitMatrix code = new QRCodeWriter()
                .encode(
                        text,
                        BarcodeFormat.QR_CODE,
                        0,
                        0,
                        Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4));
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double[] sharp = new double[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double u = ((x - WIDTH / 2.0) * cos + (y - HEIGHT / 2.0) * sin) / SIDE + 0.5;
                double v = ((y - HEIGHT / 2.0) * cos - (x - WIDTH / 2.0) * sin) / SIDE + 0.5;
                sharp[y * WIDTH + x] = shade(code, u, v);
            }
        }
        return noisy(blurred(sharp, blur), noise);
    }

    private static double shade(BitMatrix code, double u, double v) {
        if (u < 0 || v < 0 || u >= 1 || v >= 1) {
            return (BRIGHT + DARK) / 2.0;
        }
        return code.get((int) (u * code.getWidth()), (int) (v * code.getHeight())) ? DARK : BRIGHT;
    }

    private static double[] blurred(double[] sharp, int radius) {
        double[] soft = new double[sharp.length];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double sum = 0;
                int count = 0;
                for (int j = Math.max(0, y - radius); j <= Math.min(HEIGHT - 1, y + radius); j++) {
                    for (int i = Math.max(0, x - radius); i <= Math.min(WIDTH - 1, x + radius); i++) {
                        sum += sharp[j * WIDTH + i];
                        count++;
                    }
                }
                soft[y * WIDTH + x] = sum / count;
            }
        }
        return soft;
    }

    private static byte[] noisy(double[] clean, double noise) {
        Random random = new Random(7);
        byte[] luma = new byte[clean.length];
        for (int i = 0; i < clean.length; i++) {
            luma[i] = (byte) Math.clamp(Math.round(clean[i] + noise * random.nextGaussian()), 0, 255);
        }
        return luma;
    }
}
