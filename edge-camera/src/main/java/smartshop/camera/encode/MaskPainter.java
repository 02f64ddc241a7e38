package smartshop.camera.encode;

import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import smartshop.camera.link.Mask;

/** Paints privacy masks over a YUV 4:2:0 picture of limited range, where it lies. For one thread. */
final class MaskPainter {
    private static final int BLACK = 16;
    private static final int NO_COLOUR = 128;
    /** Scaling lets a pixel shine into its neighbours: one pixel of colour further out, nothing of it is left. */
    private static final int MARGIN = 2;

    private List<Mask> masks = List.of();

    void masks(List<Mask> other) {
        masks = other;
    }

    void paint(AVFrame picture) {
        for (Mask mask : masks) {
            int left = even(Math.max(0, floor(mask.left() * picture.width()) - MARGIN));
            int top = even(Math.max(0, floor(mask.top() * picture.height()) - MARGIN));
            int right = ceil(Math.min(1, mask.left() + mask.width()) * picture.width()) + MARGIN;
            int bottom = ceil(Math.min(1, mask.top() + mask.height()) * picture.height()) + MARGIN;
            int width = Math.min(picture.width(), right) - left;
            int height = Math.min(picture.height(), bottom) - top;
            fill(picture, 0, left, top, width, height, BLACK);
            fill(picture, 1, left / 2, top / 2, (width + 1) / 2, (height + 1) / 2, NO_COLOUR);
            fill(picture, 2, left / 2, top / 2, (width + 1) / 2, (height + 1) / 2, NO_COLOUR);
        }
    }

    private static void fill(AVFrame picture, int plane, int left, int top, int width, int height, int value) {
        BytePointer bytes = new BytePointer(picture.data(plane));
        for (int y = top; y < top + height; y++) {
            Pointer.memset(bytes.position((long) y * picture.linesize(plane) + left), value, width);
        }
    }

    private static int floor(double value) {
        return (int) Math.floor(value);
    }

    private static int ceil(double value) {
        return (int) Math.ceil(value);
    }

    private static int even(int value) {
        return value & ~1;
    }
}
