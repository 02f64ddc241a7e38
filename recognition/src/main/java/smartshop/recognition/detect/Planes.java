package smartshop.recognition.detect;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import smartshop.recognition.image.Picture;

/**
 * A picture as YuNet's published network takes it: three planes, blue, green and red, 0 to 255, black to the right and below
 * up to the next multiple of 32. The memory is native and used again for every picture, because the network reads it where it
 * lies; a new buffer for each would cost more than half as much as the network. Belongs to one thread.
 */
final class Planes {
    private static final int STEP = 32;

    private FloatBuffer buffer = direct(0);
    private float[][] rows = new float[3][0];
    private int filled;

    static int padded(int side) {
        return (side + STEP - 1) / STEP * STEP;
    }

    /** Valid until the next call. */
    FloatBuffer of(Picture picture) {
        int width = padded(picture.width());
        int height = padded(picture.height());
        int plane = width * height;
        if (buffer.capacity() < 3 * plane) {
            buffer = direct(3 * plane);
        }
        filled = 3 * plane;
        if (rows[0].length != width) {
            rows = new float[3][width];
        }
        for (int y = 0; y < picture.height(); y++) {
            read(picture, y);
            put(y, width, plane);
        }
        blacken(rows);
        for (int y = picture.height(); y < height; y++) {
            put(y, width, plane);
        }
        return buffer.slice(0, filled);
    }

    /** Overwrites the picture with black. */
    void wipe() {
        MemorySegment.ofBuffer(buffer.slice(0, filled)).fill((byte) 0);
        blacken(rows);
    }

    private static void blacken(float[][] rows) {
        for (float[] row : rows) {
            Arrays.fill(row, 0);
        }
    }

    private void read(Picture picture, int y) {
        byte[] bgr = picture.bgr();
        int from = 3 * y * picture.width();
        float[] blue = rows[0];
        float[] green = rows[1];
        float[] red = rows[2];
        for (int x = 0; x < picture.width(); x++, from += 3) {
            blue[x] = bgr[from] & 0xff;
            green[x] = bgr[from + 1] & 0xff;
            red[x] = bgr[from + 2] & 0xff;
        }
    }

    private void put(int y, int width, int plane) {
        for (int colour = 0; colour < 3; colour++) {
            buffer.put(colour * plane + y * width, rows[colour], 0, width);
        }
    }

    private static FloatBuffer direct(int size) {
        return ByteBuffer.allocateDirect(size * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }
}
