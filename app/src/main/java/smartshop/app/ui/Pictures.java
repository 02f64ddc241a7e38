package smartshop.app.ui;

import java.nio.ByteBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import smartshop.recognition.image.Picture;

/** Pictures of recognition as pictures of the window. */
public final class Pictures {
    private Pictures() {}

    public static Image image(Picture picture) {
        int pixels = picture.width() * picture.height();
        byte[] rgb = new byte[pixels * 3];
        byte[] bgr = picture.bgr();
        for (int at = 0; at < rgb.length; at += 3) {
            rgb[at] = bgr[at + 2];
            rgb[at + 1] = bgr[at + 1];
            rgb[at + 2] = bgr[at];
        }
        WritableImage image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        PixelFormat.getByteRgbInstance(),
                        ByteBuffer.wrap(rgb),
                        picture.width() * 3);
        return image;
    }
}
