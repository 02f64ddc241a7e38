package smartshop.camera.capture;

/**
 * Size and rate of a video.
 *
 * @param width in pixels, even
 * @param height in pixels, even
 * @param framesPerSecond more than 0
 */
public record VideoFormat(int width, int height, double framesPerSecond) {}
