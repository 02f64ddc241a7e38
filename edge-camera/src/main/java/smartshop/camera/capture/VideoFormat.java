package smartshop.camera.capture;

/**
 * @param width in pixels, even
 * @param height in pixels, even
 * @param framesPerSecond more than 0
 */
public record VideoFormat(int width, int height, double framesPerSecond) {}
