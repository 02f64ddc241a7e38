package smartshop.camera.capture;

import java.util.Arrays;

/** A test pattern: grey steps that stand still and a white bar that crosses the picture in four seconds. */
final class PatternPainter implements Painter {
    private static final int STEPS = 8;
    private static final double CROSSING_SECONDS = 4;
    private final int width;
    private final int height;

    PatternPainter(int width, int height) {
        this.width = width;
        this.height = height;
    }

    @Override
    public void draw(double seconds, byte[] bgr) {
        int stride = 3 * width;
        for (int x = 0; x < width; x++) {
            byte grey = (byte) (32 + x * STEPS / width * 24);
            Arrays.fill(bgr, 3 * x, 3 * x + 3, grey);
        }
        int barWidth = Math.max(1, width / 32);
        double way = seconds / CROSSING_SECONDS;
        int bar = (int) ((way - Math.floor(way)) * (width - barWidth));
        Arrays.fill(bgr, 3 * bar, 3 * (bar + barWidth), (byte) 0xFF);
        for (int y = 1; y < height; y++) {
            System.arraycopy(bgr, 0, bgr, y * stride, stride);
        }
    }
}
