package smartshop.camera.capture;

/** Draws pictures. For one thread. */
@FunctionalInterface
interface Painter {
    /**
     * Draws the picture of a time.
     *
     * @param seconds since the beginning; may be negative
     * @param bgr filled: three bytes a pixel, row after row
     */
    void draw(double seconds, byte[] bgr);
}
