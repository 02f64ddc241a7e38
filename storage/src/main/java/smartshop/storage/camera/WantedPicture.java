package smartshop.storage.camera;

/**
 * What somebody wants a camera's pictures to be.
 *
 * @param width in pixels
 * @param height in pixels
 * @param bitrate bits per second
 */
public record WantedPicture(int width, int height, double framesPerSecond, int bitrate) {}
