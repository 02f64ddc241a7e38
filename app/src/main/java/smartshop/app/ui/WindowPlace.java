package smartshop.app.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Rectangle2D;

/**
 * Where the window stands, in the desktop's pixels.
 *
 * @param whole whether it fills its screen; the rest is where it would be otherwise
 */
record WindowPlace(double x, double y, double width, double height, boolean whole) {
    /** So much of the title has to be in sight that somebody can take hold of the window. */
    private static final double GRIP_WIDTH = 160;

    private static final double GRIP_HEIGHT = 24;

    private static final Pattern WRITTEN =
            Pattern.compile("(-?\\d{1,6}) (-?\\d{1,6}) (\\d{2,6}) (\\d{2,6}) (whole|window)");

    /** What {@link #toString} gave; empty if it is nothing of ours. */
    static Optional<WindowPlace> read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(new WindowPlace(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)),
                        Integer.parseInt(parts.group(4)),
                        parts.group(5).equals("whole")))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "%d %d %d %d %s"
                .formatted(
                        Math.round(x),
                        Math.round(y),
                        Math.round(width),
                        Math.round(height),
                        whole ? "whole" : "window");
    }

    /**
     * The same place if its title can be taken hold of on one of these screens; else in the middle of the first, and no larger than it.
     *
     * @param screens what of each can be used; one or more
     */
    WindowPlace on(List<Rectangle2D> screens) {
        Rectangle2D title = new Rectangle2D(x, y, width, GRIP_HEIGHT);
        Optional<Rectangle2D> here = screens.stream()
                .filter(screen -> common(screen, title).getWidth() >= Math.min(width, GRIP_WIDTH)
                        && common(screen, title).getHeight() >= GRIP_HEIGHT)
                .max(Comparator.comparing(screen -> common(screen, title).getWidth()));
        return here.map(this::within).orElseGet(() -> inTheMiddle(screens.getFirst()));
    }

    private WindowPlace within(Rectangle2D screen) {
        boolean fits = width <= screen.getWidth() && height <= screen.getHeight();
        return fits ? this : inTheMiddle(screen);
    }

    private WindowPlace inTheMiddle(Rectangle2D screen) {
        double newWidth = Math.min(width, screen.getWidth());
        double newHeight = Math.min(height, screen.getHeight());
        return new WindowPlace(
                screen.getMinX() + (screen.getWidth() - newWidth) / 2,
                screen.getMinY() + (screen.getHeight() - newHeight) / 2,
                newWidth,
                newHeight,
                whole);
    }

    private static Rectangle2D common(Rectangle2D one, Rectangle2D other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        double right = Math.min(one.getMaxX(), other.getMaxX());
        double bottom = Math.min(one.getMaxY(), other.getMaxY());
        return new Rectangle2D(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }
}
