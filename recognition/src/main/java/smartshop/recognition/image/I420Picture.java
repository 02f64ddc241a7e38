package smartshop.recognition.image;

import java.util.Arrays;

/**
 * A picture as video decoders give it: a plane of luma (Y), then two of chroma (U, V) at half the width and height, rows
 * without padding, limited range, ITU-R BT.601. Half the bytes of a {@link Picture}. Width and height are even.
 */
public final class I420Picture {
    /** Rounds 16.16 fixed point instead of cutting it off. */
    private static final int HALF = 1 << 15;

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

    /** A picture in colour bytes as a decoder would give it; its sides are even. Slow: for drawn pictures. */
    public static I420Picture of(Picture picture) {
        int width = picture.width();
        int height = picture.height();
        byte[] planes = new byte[size(width, height)];
        int u = width * height;
        int v = u + u / 4;
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++, at += 3) {
                double blue = picture.bgr()[at] & 0xff;
                double green = picture.bgr()[at + 1] & 0xff;
                double red = picture.bgr()[at + 2] & 0xff;
                planes[y * width + x] = (byte) Math.round(16 + 0.2568 * red + 0.5041 * green + 0.0979 * blue);
                if (x % 2 == 0 && y % 2 == 0) {
                    int chroma = y / 2 * (width / 2) + x / 2;
                    planes[u + chroma] = (byte) Math.round(128 - 0.1482 * red - 0.2910 * green + 0.4392 * blue);
                    planes[v + chroma] = (byte) Math.round(128 + 0.4392 * red - 0.3678 * green - 0.0714 * blue);
                }
            }
        }
        return new I420Picture(width, height, planes);
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

    /** The same picture, in bytes of its own and no longer than it takes. */
    public I420Picture copy() {
        return new I420Picture(width, height, Arrays.copyOf(planes, size(width, height)));
    }

    /** Overwrites it with zeros, which is green. */
    public void wipe() {
        Arrays.fill(planes, (byte) 0);
    }

    /** The same picture in colour bytes. */
    public Picture toPicture() {
        byte[] bgr = new byte[width * height * 3];
        int vOffset = (width * height) >> 2;
        for (int y = 0, at = 0; y < height; y++) {
            int chroma = chromaRow(y);
            for (int end = at + width; at < end; at += 2, chroma++) {
                // Two neighbours share their chroma.
                int u = (planes[chroma] & 0xff) - 128;
                int v = (planes[chroma + vOffset] & 0xff) - 128;
                int red = HALF + 104597 * v;
                int green = HALF - 25675 * u - 53279 * v;
                int blue = HALF + 132201 * u;
                colour(bgr, at, red, green, blue);
                colour(bgr, at + 1, red, green, blue);
            }
        }
        return new Picture(width, height, bgr);
    }

    private void colour(byte[] bgr, int pixel, int red, int green, int blue) {
        int luma = 76309 * ((planes[pixel] & 0xff) - 16);
        bgr[3 * pixel] = (byte) clamp((luma + blue) >> 16);
        bgr[3 * pixel + 1] = (byte) clamp((luma + green) >> 16);
        bgr[3 * pixel + 2] = (byte) clamp((luma + red) >> 16);
    }

    /**
     * Fills {@code target} with this picture at another size, quickly, for the screen: each pixel is the mean of four
     * samples of luma, which keeps edges calm when the picture shrinks, or lies between the nearest four where it grows, and takes the
     * nearest chroma.
     *
     * @param target {@code targetWidth * targetHeight} pixels, 0xAARRGGBB, opaque (in memory on a little-endian machine: BGRA)
     */
    public void toArgb(int[] target, int targetWidth, int targetHeight) {
        int stepX = (width << 16) / targetWidth;
        int stepY = (height << 16) / targetHeight;
        if (targetWidth > width || targetHeight > height) {
            grown(target, targetWidth, targetHeight, stepX, stepY);
            return;
        }
        for (int y = 0; y < targetHeight; y++) {
            int centre = y * stepY + stepY / 2;
            int top = ((centre - stepY / 4) >> 16) * width;
            int bottom = ((centre + stepY / 4) >> 16) * width;
            row(target, y * targetWidth, targetWidth, stepX, top, bottom, chromaRow(centre >> 16));
        }
    }

    private void row(int[] target, int from, int count, int stepX, int top, int bottom, int chroma) {
        byte[] bytes = planes;
        int vOffset = (width * height) >> 2;
        int quarter = stepX / 4;
        for (int to = from, at = stepX / 2; to < from + count; to++, at += stepX) {
            int left = (at - quarter) >> 16;
            int right = (at + quarter) >> 16;
            int luma = (bytes[top + left] & 0xff)
                    + (bytes[top + right] & 0xff)
                    + (bytes[bottom + left] & 0xff)
                    + (bytes[bottom + right] & 0xff);
            int colour = chroma + (at >> 17);
            target[to] = argb(luma, bytes[colour] & 0xff, bytes[colour + vOffset] & 0xff);
        }
    }

    private void grown(int[] target, int targetWidth, int targetHeight, int stepX, int stepY) {
        for (int y = 0; y < targetHeight; y++) {
            int centre = y * stepY + stepY / 2;
            int from = Math.max(0, centre - HALF);
            int top = from >> 16;
            int bottom = Math.min(height - 1, top + 1);
            int weight = (from & 0xffff) >> 8;
            grownRow(
                    target,
                    y * targetWidth,
                    targetWidth,
                    stepX,
                    top * width,
                    bottom * width,
                    weight,
                    chromaRow(centre >> 16));
        }
    }

    /** @param down 256ths of the lower row */
    private void grownRow(int[] target, int from, int count, int stepX, int top, int bottom, int down, int chroma) {
        byte[] bytes = planes;
        int vOffset = (width * height) >> 2;
        for (int to = from, centre = stepX / 2; to < from + count; to++, centre += stepX) {
            int at = Math.max(0, centre - HALF);
            int left = at >> 16;
            int right = Math.min(width - 1, left + 1);
            int across = (at & 0xffff) >> 8;
            int upper = (bytes[top + left] & 0xff) * (256 - across) + (bytes[top + right] & 0xff) * across;
            int lower = (bytes[bottom + left] & 0xff) * (256 - across) + (bytes[bottom + right] & 0xff) * across;
            int fourLuma = (upper * (256 - down) + lower * down) >> 14;
            int colour = chroma + (centre >> 17);
            target[to] = argb(fourLuma, bytes[colour] & 0xff, bytes[colour + vOffset] & 0xff);
        }
    }

    private int chromaRow(int y) {
        return width * height + (y >> 1) * (width >> 1);
    }

    /** BT.601 limited range in 16.16 fixed point; luma comes as four times its value. */
    private static int argb(int fourLuma, int chromaU, int chromaV) {
        int luma = ((76309 * (fourLuma - 64)) >> 2) + HALF;
        int u = chromaU - 128;
        int v = chromaV - 128;
        int red = clamp((luma + 104597 * v) >> 16);
        int green = clamp((luma - 25675 * u - 53279 * v) >> 16);
        int blue = clamp((luma + 132201 * u) >> 16);
        return 0xff000000 | red << 16 | green << 8 | blue;
    }

    private static int clamp(int value) {
        return Math.clamp(value, 0, 255);
    }
}
