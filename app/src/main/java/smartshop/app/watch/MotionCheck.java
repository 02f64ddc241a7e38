package smartshop.app.watch;

import java.util.Arrays;
import smartshop.recognition.image.I420Picture;

/**
 * Whether anything moved since the last picture, by the brightness of every eighth pixel of every eighth row: a twentieth of
 * a millisecond at 1280x720. Noise and a slow change of light do not count. Belongs to one thread at a time.
 */
public final class MotionCheck {
    private static final int STEP = 8;

    /** Of 255. Sensor noise and compression stay below. */
    private static final int CHANGED_BY = 14;

    /** Share of the samples: about the area of a face 30 pixels wide in 1280x720. */
    private static final double CHANGED_SHARE = 0.001;

    private byte[] before = new byte[0];
    private int width;
    private int height;

    /** Compares with the picture of the last call; the first picture, or one of another size, counts as motion. */
    public boolean moved(I420Picture picture) {
        boolean comparable = picture.width() == width && picture.height() == height;
        if (!comparable) {
            width = picture.width();
            height = picture.height();
            before = new byte[((width + STEP - 1) / STEP) * ((height + STEP - 1) / STEP)];
        }
        return compare(picture.planes()) > before.length * CHANGED_SHARE || !comparable;
    }

    /** Overwrites what is kept of the last picture; the next one counts as motion. */
    void forget() {
        Arrays.fill(before, (byte) 0);
        width = 0;
        height = 0;
    }

    private int compare(byte[] luma) {
        int changed = 0;
        for (int y = 0, sample = 0; y < height; y += STEP) {
            for (int x = 0; x < width; x += STEP, sample++) {
                byte now = luma[y * width + x];
                if (Math.abs((now & 0xff) - (before[sample] & 0xff)) > CHANGED_BY) {
                    changed++;
                }
                before[sample] = now;
            }
        }
        return changed;
    }
}
