package smartshop.app.decode;

/**
 * What a source sends.
 *
 * @param codec for people: H.264, H.265, Motion JPEG, uncompressed
 * @param width in pixels, as they are shown
 * @param height in pixels, as they are shown
 * @param framesPerSecond as the source says; 0 if it does not
 */
public record PulledFormat(String codec, int width, int height, double framesPerSecond) {}
