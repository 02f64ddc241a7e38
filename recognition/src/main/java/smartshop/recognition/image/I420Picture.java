package smartshop.recognition.image;

/**
 * A picture as video decoders give it: a plane of luma (Y), then two of chroma (U, V) at half the width and height, rows
 * without padding, limited range, ITU-R BT.601. Half the bytes of a {@link Picture}. Width and height are even.
 */
public final class I420Picture {
    private final int width;
    private final int height;
    private final byte[] planes;

    /**
     * @param planes at least {@code width * height * 3 / 2} bytes, not copied; may be longer (a buffer used again)
     * @throws IllegalArgumentException if a side is odd or the bytes are too few
     */
    public I420Picture(int width, int height, byte[] planes) {
        if (width <= 0 || height <= 0 || width % 2 != 0 || height % 2 != 0 || planes.length < size(width, height)) {
            throw new IllegalArgumentException(
                    "%d bytes do not make an I420 picture of %d x %d".formatted(planes.length, width, height));
        }
        this.width = width;
        this.height = height;
        this.planes = planes;
    }

    /** Bytes that a picture of this size takes. */
    public static int size(int width, int height) {
        return width * height * 3 / 2;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The planes themselves, not a copy. */
    public byte[] planes() {
        return planes;
    }

    /** The same picture in colour bytes. */
    public Picture toPicture() {
        byte[] bgr = new byte[width * height * 3];
        for (int y = 0, to = 0; y < height; y++) {
            for (int x = 0; x < width; x++, to += 3) {
                int argb = argb(x, y);
                bgr[to] = (byte) argb;
                bgr[to + 1] = (byte) (argb >> 8);
                bgr[to + 2] = (byte) (argb >> 16);
            }
        }
        return new Picture(width, height, bgr);
    }

    /**
     * Fills {@code target} with this picture at another size, by nearest pixel: quick, for the screen.
     *
     * @param target {@code targetWidth * targetHeight} pixels, 0xAARRGGBB, opaque (in memory on a little-endian machine: BGRA)
     */
    public void toArgb(int[] target, int targetWidth, int targetHeight) {
        int stepX = (width << 16) / targetWidth;
        int stepY = (height << 16) / targetHeight;
        for (int y = 0, to = 0; y < targetHeight; y++) {
            int fromY = (y * stepY + stepY / 2) >> 16;
            for (int x = 0, at = stepX / 2; x < targetWidth; x++, at += stepX) {
                target[to++] = argb(at >> 16, fromY);
            }
        }
    }

    /** BT.601 limited range in 16.16 fixed point. */
    private int argb(int x, int y) {
        int chroma = width * height + (y >> 1) * (width >> 1) + (x >> 1);
        int luma = 76309 * ((planes[y * width + x] & 0xff) - 16);
        int u = (planes[chroma] & 0xff) - 128;
        int v = (planes[chroma + (width * height >> 2)] & 0xff) - 128;
        int red = clamp((luma + 104597 * v) >> 16);
        int green = clamp((luma - 25675 * u - 53279 * v) >> 16);
        int blue = clamp((luma + 132201 * u) >> 16);
        return 0xff000000 | red << 16 | green << 8 | blue;
    }

    private static int clamp(int value) {
        return Math.clamp(value, 0, 255);
    }
}
