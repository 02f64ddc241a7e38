package smartshop.recognition.image;

import java.util.Arrays;

/**
 * An 8-bit colour picture: rows from the top, pixels from the left, three bytes a pixel in the order blue, green, red,
 * without padding. The bytes are shared, not copied; whoever makes a picture owns them and does not change them while
 * others look.
 */
public final class Picture {
    private final int width;
    private final int height;
    private final byte[] bgr;

    /**
     * @param bgr {@code width * height * 3} bytes, not copied
     * @throws IllegalArgumentException if the length does not fit
     */
    public Picture(int width, int height, byte[] bgr) {
        if (width <= 0 || height <= 0 || bgr.length != width * height * 3) {
            throw new IllegalArgumentException(
                    "%d bytes do not make a picture of %d x %d".formatted(bgr.length, width, height));
        }
        this.width = width;
        this.height = height;
        this.bgr = bgr;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The pixels themselves, not a copy. */
    public byte[] bgr() {
        return bgr;
    }

    /** Overwrites every pixel with black: what was seen is gone, whoever still holds the picture. */
    public void wipe() {
        Arrays.fill(bgr, (byte) 0);
    }
}
