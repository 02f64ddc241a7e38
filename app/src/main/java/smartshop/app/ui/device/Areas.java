package smartshop.app.ui.device;

import smartshop.storage.camera.MaskedArea;

/** Masks on a grid: a 1024th of the picture is exact in binary, so that no sum leaves it by a rounding. */
final class Areas {
    static final double GRID = 1024;

    /** A smaller one was a slip of the hand. */
    private static final int SMALLEST = 16;

    private Areas() {}

    /** The area between two opposite corners, moved into the picture; the corners are fractions of it. */
    static MaskedArea between(double x1, double y1, double x2, double y2) {
        double left = snapped(Math.min(x1, x2));
        double top = snapped(Math.min(y1, y2));
        double width = Math.max(SMALLEST / GRID, snapped(Math.max(x1, x2)) - left);
        double height = Math.max(SMALLEST / GRID, snapped(Math.max(y1, y2)) - top);
        return new MaskedArea(Math.min(left, 1 - width), Math.min(top, 1 - height), width, height);
    }

    /** Moved by whole steps of the grid, as far as the picture goes. */
    static MaskedArea moved(MaskedArea area, int right, int down) {
        double left = Math.clamp(area.left() + right / GRID, 0, 1 - area.width());
        double top = Math.clamp(area.top() + down / GRID, 0, 1 - area.height());
        return new MaskedArea(left, top, area.width(), area.height());
    }

    /** Its lower right corner moved by whole steps of the grid. */
    static MaskedArea stretched(MaskedArea area, int right, int down) {
        double width = Math.clamp(area.width() + right / GRID, SMALLEST / GRID, 1 - area.left());
        double height = Math.clamp(area.height() + down / GRID, SMALLEST / GRID, 1 - area.top());
        return new MaskedArea(area.left(), area.top(), width, height);
    }

    private static double snapped(double fraction) {
        return Math.rint(Math.clamp(fraction, 0, 1) * GRID) / GRID;
    }
}
