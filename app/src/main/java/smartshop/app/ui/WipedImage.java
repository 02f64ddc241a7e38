package smartshop.app.ui;

import java.io.ByteArrayInputStream;
import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import smartshop.recognition.image.Picture;

/** A face or a scene that is shown: pixels of its own, which are overwritten when whatever shows it goes. For the window's thread. */
public final class WipedImage {
    private static final int BLACK = 0xff000000;

    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;

    private WipedImage(int width, int height, int[] argb) {
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    public static WipedImage of(Picture picture) {
        byte[] bgr = picture.bgr();
        int[] argb = new int[picture.width() * picture.height()];
        for (int at = 0; at < argb.length; at++) {
            argb[at] = BLACK | (bgr[3 * at + 2] & 0xff) << 16 | (bgr[3 * at + 1] & 0xff) << 8 | bgr[3 * at] & 0xff;
        }
        return new WipedImage(picture.width(), picture.height(), argb);
    }

    /** What the decoder leaves behind is nobody's within a moment; this is what would stay for as long as the card does. */
    public static WipedImage of(byte[] jpeg) {
        Image decoded = new Image(new ByteArrayInputStream(jpeg));
        int width = Math.max(1, (int) decoded.getWidth());
        int height = Math.max(1, (int) decoded.getHeight());
        int[] argb = new int[width * height];
        if (!decoded.isError()) {
            decoded.getPixelReader()
                    .getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), argb, 0, width);
        }
        return new WipedImage(width, height, argb);
    }

    public Image image() {
        return image;
    }

    public void wipe() {
        Arrays.fill(buffer.getBuffer().array(), BLACK);
        buffer.updateBuffer(everything -> null);
    }
}
