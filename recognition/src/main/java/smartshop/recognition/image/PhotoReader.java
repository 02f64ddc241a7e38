package smartshop.recognition.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads photos that people hand in: JPEG and PNG, by the JDK's own readers, the right way up. Size is limited before
 * anything is decoded, and very large photos are read at a fraction of their size. Nothing is written to the disk.
 */
public final class PhotoReader {
    /** Cameras of 2026 write up to about 25 MB. */
    public static final int MOST_BYTES = 40_000_000;
    /** 200 megapixels: the largest sensors in phones. */
    public static final long MOST_PIXELS = 210_000_000;
    /** Four bytes a pixel on the way: 50 MB. More shows no more of a face. */
    private static final long MOST_DECODED = 12_000_000;

    private static final Set<String> FORMATS = Set.of("jpeg", "jpg", "png");

    private PhotoReader() {}

    /** @throws PhotoException if it is too large, no JPEG or PNG, or damaged */
    public static Picture read(byte[] file) throws PhotoException {
        if (file.length > MOST_BYTES) {
            throw new PhotoException("The photo is larger than %d MB: make it smaller or crop it to the face."
                    .formatted(MOST_BYTES / 1_000_000));
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = reader(in);
            try {
                reader.setInput(in, true, true);
                return Orientation.of(file).apply(picture(decode(reader)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw new PhotoException(
                    "The photo cannot be read: it may be damaged; open it in another program and save it as JPEG again.",
                    e);
        }
    }

    private static ImageReader reader(ImageInputStream in) throws IOException, PhotoException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
            reader.dispose();
        }
        throw new PhotoException("The file is not a picture that SmartShop reads: use a JPEG or PNG photo.");
    }

    private static BufferedImage decode(ImageReader reader) throws IOException, PhotoException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw new PhotoException("The photo has more than %d megapixels: make it smaller or crop it to the face."
                    .formatted(MOST_PIXELS / 1_000_000));
        }
        ImageReadParam how = reader.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt(pixels / (double) MOST_DECODED));
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static Picture picture(BufferedImage image) {
        BufferedImage bgr = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = bgr.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return new Picture(
                bgr.getWidth(),
                bgr.getHeight(),
                ((DataBufferByte) bgr.getRaster().getDataBuffer()).getData());
    }
}
