package smartshop.camera.capture;

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
}
