package smartshop.app.ui.live;

import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.Frame;
import smartshop.app.ui.FrameImage;
import smartshop.recognition.image.I420Picture;

/**
 * A camera's next picture for the screen, at the size that its tile has there, boxes and all. The wall's painter fills it, the window
 * copies it out; neither waits for the other, and nothing is allocated once the size is known.
 */
final class TilePixels {
    private final CameraFeed feed;
    private final Overlay overlay;
    private final PixelPen pen = new PixelPen();
    private final ReentrantLock filling = new ReentrantLock();
    private int[] pixels = new int[0];
    private int width;
    private int height;
    private volatile Room room = new Room(0, 0, 1);
    private volatile boolean filled;
    private boolean open;

    /** The source's size while a picture waits; the window reads it after {@link #filled}. */
    private int sourceWidth;

    private int sourceHeight;

    /**
     * Where a picture has room.
     *
     * @param width in device pixels
     * @param height likewise
     * @param sharpness device pixels for each unit of the window
     */
    record Room(int width, int height, double sharpness) {}

    TilePixels(CameraFeed feed, Overlay overlay) {
        this.feed = feed;
        this.overlay = overlay;
    }

    /** From the window: what the next picture has to fit into. */
    void room(Room newRoom) {
        room = newRoom;
    }

    /** From the window: somebody looks, until {@link #shut}. */
    void open() {
        filling.lock();
        open = true;
        filling.unlock();
    }

    /** From the painter: converts the camera's newest picture, unless nobody looks, or the last one still waits for the window. */
    void fill() {
        filling.lock();
        try {
            Room fitting = room;
            if (!open || filled || fitting.width() < 1 || fitting.height() < 1) {
                return;
            }
            Frame frame = feed.shown().take();
            if (frame != null) {
                fill(frame, fitting);
                filled = true;
            }
        } finally {
            filling.unlock();
        }
    }

    private void fill(Frame frame, Room fitting) {
        I420Picture picture = frame.picture();
        sourceWidth = picture.width();
        sourceHeight = picture.height();
        double scale = Math.min((double) fitting.width() / sourceWidth, (double) fitting.height() / sourceHeight);
        int before = width * height;
        width = Math.max(1, (int) Math.round(sourceWidth * scale));
        height = Math.max(1, (int) Math.round(sourceHeight * scale));
        if (pixels.length < width * height) {
            Arrays.fill(pixels, 0);
            pixels = new int[width * height];
        } else if (width * height < before) {
            Arrays.fill(pixels, width * height, before, 0);
        }
        picture.toArgb(pixels, width, height);
        pen.on(pixels, width, height, fitting.sharpness());
        overlay.draw(pen, feed, frame.capturedAt(), scale);
    }

    /** From the window: whether there is a picture to copy out. */
    boolean filled() {
        return filled;
    }

    /** From the window, while there is a picture: shows it. */
    void into(FrameImage image) {
        image.show(pixels, width, height);
        filled = false;
    }

    /** The picture itself, while there is one; not a copy. */
    int[] pixels() {
        return pixels;
    }

    double sourceWidth() {
        return sourceWidth;
    }

    double sourceHeight() {
        return sourceHeight;
    }

    /** From the window: nobody looks any more. Overwrites what it holds, and takes nothing. */
    void shut() {
        filling.lock();
        open = false;
        filling.unlock();
        wipe();
    }

    /** Overwrites what it holds. Waits for the painter, a few milliseconds at most. */
    void wipe() {
        filling.lock();
        try {
            Arrays.fill(pixels, 0);
            filled = false;
        } finally {
            filling.unlock();
        }
    }
}
