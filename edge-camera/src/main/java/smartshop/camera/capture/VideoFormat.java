package smartshop.camera.capture;

import java.util.Locale;

/**
 * Size and rate of a video.
 *
 * @param width in pixels, even
 * @param height in pixels, even
 * @param framesPerSecond more than 0
 */
public record VideoFormat(int width, int height, double framesPerSecond) {

    /** Whether such pictures can be made of the other's without inventing anything. */
    public boolean within(VideoFormat other) {
        return width <= other.width && height <= other.height && framesPerSecond <= other.framesPerSecond;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d x %d, %.0f a second,", width, height, framesPerSecond);
    }
}
