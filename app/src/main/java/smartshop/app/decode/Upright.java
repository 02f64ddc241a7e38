package smartshop.app.decode;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Turns I420 pictures by right angles: phones record on their side and say so. */
final class Upright {
    private final int quarters;
    private @Nullable ByteBuffer out;

    /** @param quarters counter-clockwise */
    Upright(int quarters) {
        this.quarters = quarters;
    }

    int width(int width, int height) {
        return quarters % 2 == 0 ? width : height;
    }

    int height(int width, int height) {
        return quarters % 2 == 0 ? height : width;
    }

    PulledFormat turned(PulledFormat format) {
        return new PulledFormat(
                format.codec(),
                width(format.width(), format.height()),
                height(format.width(), format.height()),
                format.framesPerSecond());
    }

    /** Valid until the next call. */
    ByteBuffer turned(ByteBuffer i420, int width, int height) {
        if (quarters == 0) {
            return i420;
        }
        ByteBuffer to = out;
        if (to == null || to.capacity() < i420.remaining()) {
            to = ByteBuffer.allocateDirect(i420.remaining());
            out = to;
        }
        to.clear();
        int luma = width * height;
        plane(i420, 0, width, height, to);
        plane(i420, luma, width / 2, height / 2, to);
        plane(i420, luma + luma / 4, width / 2, height / 2, to);
        return to.flip();
    }

    private void plane(ByteBuffer from, int start, int width, int height, ByteBuffer to) {
        int last = width * height - 1;
        switch (quarters) {
            case 1 -> copy(from, start + width - 1, width, -1, height, width, to);
            case 2 -> copy(from, start + last, -1, -width, width, height, to);
            default -> copy(from, start + last - width + 1, -width, 1, height, width, to);
        }
    }

    /** @param right how far the source's next byte is for one step to the right, and {@code down} for one down */
    private static void copy(ByteBuffer from, int at, int right, int down, int width, int height, ByteBuffer to) {
        for (int y = 0; y < height; y++) {
            for (int x = 0, source = at + y * down; x < width; x++, source += right) {
                to.put(from.get(source));
            }
        }
    }
}
