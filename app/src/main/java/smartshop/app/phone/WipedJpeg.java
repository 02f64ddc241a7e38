package smartshop.app.phone;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStreamImpl;
import smartshop.recognition.image.Picture;

/** A picture as JPEG in memory that is overwritten once it was sent; what was outgrown meanwhile is overwritten, too. */
final class WipedJpeg extends ImageOutputStreamImpl {
    /** Nobody sees a difference on a phone; a scene then takes some 200 kB. */
    private static final float QUALITY = 0.85f;

    private static final int FIRST = 64 << 10;

    private byte[] bytes = new byte[FIRST];
    private int length;

    private WipedJpeg() {}

    static WipedJpeg of(Picture picture) {
        WipedJpeg jpeg = new WipedJpeg();
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(picture.bgr(), 0, pixels, 0, pixels.length);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(jpeg);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        } finally {
            writer.dispose();
            Arrays.fill(pixels, (byte) 0);
        }
        return jpeg;
    }

    /** A copy of a portrait that is JPEG already. */
    static WipedJpeg copyOf(byte[] portrait) {
        WipedJpeg jpeg = new WipedJpeg();
        jpeg.write(portrait, 0, portrait.length);
        return jpeg;
    }

    ByteBuffer content() {
        return ByteBuffer.wrap(bytes, 0, length);
    }

    void wipe() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public void write(int b) {
        room(1);
        bytes[(int) streamPos++] = (byte) b;
        length = Math.max(length, (int) streamPos);
    }

    @Override
    public void write(byte[] from, int offset, int count) {
        room(count);
        System.arraycopy(from, offset, bytes, (int) streamPos, count);
        streamPos += count;
        length = Math.max(length, (int) streamPos);
    }

    private void room(int count) {
        bitOffset = 0; // whole bytes alone are written
        if (streamPos + count > bytes.length) {
            byte[] outgrown = bytes;
            bytes = Arrays.copyOf(outgrown, Math.max(2 * outgrown.length, (int) streamPos + count));
            Arrays.fill(outgrown, (byte) 0);
        }
    }

    @Override
    public int read() {
        return streamPos < length ? bytes[(int) streamPos++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int count) {
        int there = Math.min(count, length - (int) streamPos);
        if (there <= 0) {
            return -1;
        }
        System.arraycopy(bytes, (int) streamPos, into, offset, there);
        streamPos += there;
        return there;
    }
}
