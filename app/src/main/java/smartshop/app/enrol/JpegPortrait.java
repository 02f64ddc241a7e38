package smartshop.app.enrol;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import smartshop.recognition.image.Picture;

/** A portrait as JPEG, made in memory: ImageIO's usual cache is a temporary file. */
public final class JpegPortrait {
    /** Embeddings of a portrait and of its JPEG are alike from about 0.9; a portrait then takes some 20 kB. */
    private static final float QUALITY = 0.95f;

    private JpegPortrait() {}

    public static byte[] of(Picture portrait) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image(portrait), null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage image(Picture portrait) {
        BufferedImage image = new BufferedImage(portrait.width(), portrait.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(portrait.bgr(), 0, pixels, 0, pixels.length);
        return image;
    }
}
