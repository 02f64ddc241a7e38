package smartshop.app.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;

/** Photo files of drawn people. */
public final class PngPortrait {
    private static final int SIDE = 480;

    private PngPortrait() {}

    /**
     * Writes a photo into the folder.
     *
     * @param yaw degrees, see {@link DrawnFaces#portrait}
     */
    public static Path of(DrawnPerson person, Path folder, double yaw) throws IOException {
        byte[] bgr = DrawnFaces.portrait(person, SIDE, yaw, 0, 0.3).bgr();
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < SIDE * SIDE; at++) {
            int rgb = ((bgr[3 * at + 2] & 0xff) << 16) | ((bgr[3 * at + 1] & 0xff) << 8) | (bgr[3 * at] & 0xff);
            image.setRGB(at % SIDE, at / SIDE, rgb);
        }
        Path file = folder.resolve("person-%d-%.0f.png".formatted(person.number(), yaw));
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
