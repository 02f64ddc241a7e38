package smartshop.app.ui;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.image.I420Picture;

/** The pixels of a camera's picture on the screen. They are written in place, so that a frame allocates nothing. For the window's thread. */
public final class FrameImage {
    private static final Callback<PixelBuffer<IntBuffer>, @Nullable Rectangle2D> EVERYTHING = buffer -> null;

    private static final int BLACK = 0xff000000;

    private int width;
    private int height;
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private @Nullable WritableImage image;

    /** Null before the first frame. A new one whenever the size has changed. */
    public @Nullable WritableImage image() {
        return image;
    }

    /** Pixels; 0 before the first frame. */
    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Whether the image is as wide as that, or was rounded to it. */
    public boolean fits(double wantedWidth) {
        return image != null && Math.abs(width - wantedWidth) <= 1;
    }

    /** Shows the picture at this size in device pixels, or smaller: it is never blown up here, the screen does that. */
    public void show(I420Picture picture, int wantedWidth, int wantedHeight) {
        PixelBuffer<IntBuffer> to =
                sized(Math.clamp(wantedWidth, 1, picture.width()), Math.clamp(wantedHeight, 1, picture.height()));
        picture.toArgb(to.getBuffer().array(), width, height);
        to.updateBuffer(EVERYTHING);
    }

    /**
     * Shows pixels that were converted already.
     *
     * @param pixels 0xAARRGGBB, opaque; at least {@code pixelsWide * pixelsHigh}; copied
     */
    public void show(int[] pixels, int pixelsWide, int pixelsHigh) {
        PixelBuffer<IntBuffer> to = sized(pixelsWide, pixelsHigh);
        System.arraycopy(pixels, 0, to.getBuffer().array(), 0, pixelsWide * pixelsHigh);
        to.updateBuffer(EVERYTHING);
    }

    /** Changes what is shown in its place; nothing happens before the first frame. */
    public void change(Change change) {
        PixelBuffer<IntBuffer> shown = buffer;
        if (shown != null) {
            change.of(shown.getBuffer().array(), width, height);
            shown.updateBuffer(EVERYTHING);
        }
    }

    /** Works on pixels of 0xAARRGGBB. */
    @FunctionalInterface
    public interface Change {
        void of(int[] pixels, int width, int height);
    }

    /** Wipes it whenever the node that shows it leaves the window. */
    public void wipedWith(Node node) {
        node.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                wipe();
            }
        });
    }

    /** Overwrites what is shown with black. */
    public void wipe() {
        PixelBuffer<IntBuffer> shown = buffer;
        if (shown != null) {
            Arrays.fill(shown.getBuffer().array(), BLACK);
            shown.updateBuffer(EVERYTHING);
        }
    }

    private PixelBuffer<IntBuffer> sized(int newWidth, int newHeight) {
        if (buffer == null || width != newWidth || height != newHeight) {
            wipe();
            width = newWidth;
            height = newHeight;
            buffer = new PixelBuffer<>(
                    width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(buffer);
        }
        return buffer;
    }
}
