package smartshop.recognition.drawn;

/** The soft dark spot under a visitor's feet. */
final class FloorShadow {
    private FloorShadow() {}

    static void draw(byte[] bgr, View view, Walk walk) {
        double x = view.x(walk.x(), walk.away());
        double y = view.y(0, walk.away());
        double wide = view.length(0.29, walk.away());
        double high = wide * 0.3;
        int fromY = (int) Math.max(0, y - high);
        int toY = (int) Math.min(view.height() - 1.0, y + high);
        int fromX = (int) Math.max(0, x - wide);
        int toX = (int) Math.min(view.width() - 1.0, x + wide);
        for (int row = fromY; row <= toY; row++) {
            double dy = (row - y) / high;
            for (int column = fromX, at = (row * view.width() + fromX) * 3; column <= toX; column++, at += 3) {
                double dx = (column - x) / wide;
                double inside = 1 - dx * dx - dy * dy;
                if (inside > 0) {
                    int keep = (int) (256 - 105 * Math.min(1, inside * 1.6));
                    bgr[at] = (byte) (((bgr[at] & 255) * keep) >> 8);
                    bgr[at + 1] = (byte) (((bgr[at + 1] & 255) * keep) >> 8);
                    bgr[at + 2] = (byte) (((bgr[at + 2] & 255) * keep) >> 8);
                }
            }
        }
    }
}
