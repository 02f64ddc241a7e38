package smartshop.app.ui.pairing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import smartshop.camera.pair.QrReader;

/** A text as a QR code: black on white in every theme, with its white border, without blurred edges. */
public final class QrImage {
    /** The least that a small camera reads from an arm's length, in window units. */
    static final int SMALLEST = 320;

    /** Pixels for each module that readers like. */
    private static final int READ_AT = 4;

    /** What the standard asks for around the code, in modules. */
    private static final int BORDER = 4;

    private QrImage() {}

    public static Image of(String text) {
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

    /**
     * With the mask that the standard prefers, unless the devices' reader cannot read that: one code in two hundred looks to it
     * as if it had an alignment pattern where there is none, however well it sees it. Another mask then looks different.
     */
    private static BitMatrix modules(String text) {
        BitMatrix preferred = modules(text, Map.of());
        return Stream.concat(
                        Stream.of(preferred),
                        IntStream.range(0, QRCode.NUM_MASK_PATTERNS)
                                .mapToObj(mask -> modules(text, Map.of(EncodeHintType.QR_MASK_PATTERN, mask))))
                .filter(modules -> readable(modules, text))
                .findFirst()
                .orElse(preferred);
    }

    /** Nothing dirties a screen, so the code does without spare modules: fewer are larger. */
    private static BitMatrix modules(String text, Map<EncodeHintType, Object> more) {
        Map<EncodeHintType, Object> hints = new HashMap<>(more);
        hints.put(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.L);
        hints.put(EncodeHintType.MARGIN, BORDER);
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }

    private static boolean readable(BitMatrix modules, String text) {
        int side = modules.getWidth() * READ_AT;
        byte[] luma = new byte[side * side];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = (byte) (modules.get(i % side / READ_AT, i / side / READ_AT) ? 0 : 0xff);
        }
        return QrReader.read(luma, side, side).equals(Optional.of(text));
    }
}
