package smartshop.recognition.drawn;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** Paints flat things that stand in a room, in metres: x to the right, height above the floor, distance from the camera. */
final class RoomBrush {
    private final Graphics2D g;
    private final View view;

    RoomBrush(Graphics2D g, View view) {
        this.g = g;
        this.view = view;
    }

    Color colour(int rgb, double factor) {
        return new Color(Rgb.shade(rgb, factor));
    }

    /** A board that faces the camera. */
    void back(double x0, double x1, double low, double high, double away, int rgb, double light) {
        fill(rgb, light, x0, low, away, x1, low, away, x1, high, away, x0, high, away);
    }

    /** A board along the way, upright. */
    void side(double x, double low, double high, double near, double far, int rgb, double light) {
        fill(rgb, light, x, low, near, x, low, far, x, high, far, x, high, near);
    }

    /** A board that lies flat at a height: ceiling, counter, mat. */
    void ceiling(double x0, double x1, double near, double far, double height, int rgb, double light) {
        fill(rgb, light, x0, height, near, x1, height, near, x1, height, far, x0, height, far);
    }

    /** A box that stands on a height, seen from above and from one side. */
    void box(double x0, double x1, double low, double high, double near, double far, int rgb) {
        ceiling(x0, x1, near, far, high, rgb, 1.12);
        if (x0 > 0) {
            side(x0, low, high, near, far, rgb, 0.82);
        }
        if (x1 < 0) {
            side(x1, low, high, near, far, rgb, 0.82);
        }
        back(x0, x1, low, high, near, rgb, 0.95);
    }

    void line(double x0, double y0, double away0, double x1, double y1, double away1) {
        g.draw(new Line2D.Double(view.x(x0, away0), view.y(y0, away0), view.x(x1, away1), view.y(y1, away1)));
    }

    private void fill(int rgb, double light, double... corners) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners.length; i += 3) {
            double x = view.x(corners[i], corners[i + 2]);
            double y = view.y(corners[i + 1], corners[i + 2]);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        g.setColor(colour(rgb, light));
        g.fill(path);
    }
}
