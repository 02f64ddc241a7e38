package smartshop.camera.pair;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;
import java.util.Optional;

/** Reads QR codes in grey pictures. For one thread. */
public final class QrReader {
    private static final Map<DecodeHintType, Object> HARD = Map.of(DecodeHintType.TRY_HARDER, true);

    private QrReader() {}

    /**
     * The text of a QR code in the picture. Whatever the picture holds, it is read or it is not.
     *
     * @param luma one byte a pixel, row after row, {@code width * height} at least
     */
    public static Optional<String> read(byte[] luma, int width, int height) {
        LuminanceSource source = new PlanarYUVLuminanceSource(luma, width, height, 0, 0, width, height, false);
        // The first copes with shadows across a page, the second with the glare of a screen in the dark.
        Optional<String> text = read(new BinaryBitmap(new HybridBinarizer(source)));
        return text.isPresent() ? text : read(new BinaryBitmap(new GlobalHistogramBinarizer(source)));
    }

    private static Optional<String> read(BinaryBitmap picture) {
        try {
            return Optional.of(new QRCodeReader().decode(picture, HARD).getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }
}
