package smartshop.app.ui.pairing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** A text as a QR code: black on white in every theme, with its white border, without blurred edges. */
final class QrImage {
    /** The least that a small camera reads from an arm's length, in window units. */
    static final int SMALLEST = 320;

    /** What the standard asks for around the code, in modules. */
    private static final int BORDER = 4;

    private QrImage() {}

    static Image of(String text) {
        BitMatrix modules = modules(text);
        int scale = Math.ceilDiv(SMALLEST, modules.getWidth());
        int side = modules.getWidth() * scale;
        WritableImage image = new WritableImage(side, side);
        PixelWriter pixels = image.getPixelWriter();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                pixels.setColor(x, y, modules.get(x / scale, y / scale) ? Color.BLACK : Color.WHITE);
            }
        }
        return image;
    }

    /** Nothing dirties a screen, so the code does without spare modules: fewer are larger. */
    private static BitMatrix modules(String text) {
        Map<EncodeHintType, Object> hints =
                Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.L, EncodeHintType.MARGIN, BORDER);
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }
}
