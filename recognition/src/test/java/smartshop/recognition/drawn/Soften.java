package smartshop.recognition.drawn;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import smartshop.recognition.image.Picture;

/** What a stream of 1.5 Mbit/s leaves of a picture, about: JPEG's blocks, half the colour and a slight blur. */
final class Soften {
    private static final float QUALITY = 0.5f;

    private Soften() {}

    static Picture likeAStream(Picture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(blurred(picture).bgr(), 0, pixels, 0, pixels.length);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            try (var out = ImageIO.createImageOutputStream(jpeg)) {
                writer.setOutput(out);
                writer.write(null, new IIOImage(image, null, null), settings);
            }
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(jpeg.toByteArray()));
            byte[] bgr = ((DataBufferByte) read.getRaster().getDataBuffer()).getData();
            return new Picture(picture.width(), picture.height(), bgr);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    /** A part of each pixel goes to its neighbours along the row, then along the column. */
    private static Picture blurred(Picture picture) {
        byte[] rows = shared(picture.bgr(), 3);
        return new Picture(picture.width(), picture.height(), shared(rows, picture.width() * 3));
    }

    private static byte[] shared(byte[] from, int step) {
        byte[] to = from.clone();
        for (int i = step; i + step < from.length; i++) {
            to[i] = (byte) ((6 * (from[i] & 255) + (from[i - step] & 255) + (from[i + step] & 255) + 4) >> 3);
        }
        return to;
    }
}
