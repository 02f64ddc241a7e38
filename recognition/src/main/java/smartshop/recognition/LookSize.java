package smartshop.recognition;

/**
 * How much a frame is shrunk before faces are searched in it. A face of 40 pixels, where recognising begins, keeps about
 * 20, which YuNet and the built-in detector find; its exact place is then looked up in the full frame. At 640 x 360 a look
 * costs 12 ms on one thread, at 1280 x 720 50 ms.
 */
final class LookSize {
    /** Pictures up to this long are searched as they are. */
    private static final double SMALL = 640;

    private static final double MOST_SHRUNK = 2;
    /** Whatever the camera: a look must stay affordable. */
    private static final double LARGEST = 1280;

    private LookSize() {}

    /** 1 or more. */
    static double shrink(int width, int height) {
        double longer = Math.max(width, height);
        double wanted = Math.clamp(longer / SMALL, 1, MOST_SHRUNK);
        return Math.max(wanted, longer / LARGEST);
    }
}
