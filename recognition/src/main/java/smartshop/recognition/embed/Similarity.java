package smartshop.recognition.embed;

import smartshop.recognition.detect.Point;

/** Scaling, rotation and shift: {@code (x, y) -> (a x - b y + tx, b x + a y + ty)}. */
record Similarity(double a, double b, double tx, double ty) {

    /** The least-squares fit (Umeyama, in the plane and without mirroring, where it has this closed form). */
    static Similarity fit(Point[] from, Point[] to) {
        Point fromCentre = centre(from);
        Point toCentre = centre(to);
        double dot = 0;
        double cross = 0;
        double squares = 0;
        for (int i = 0; i < from.length; i++) {
            double fx = from[i].x() - fromCentre.x();
            double fy = from[i].y() - fromCentre.y();
            double gx = to[i].x() - toCentre.x();
            double gy = to[i].y() - toCentre.y();
            dot += fx * gx + fy * gy;
            cross += fx * gy - fy * gx;
            squares += fx * fx + fy * fy;
        }
        double a = dot / Math.max(squares, 1e-9);
        double b = cross / Math.max(squares, 1e-9);
        return new Similarity(
                a,
                b,
                toCentre.x() - a * fromCentre.x() + b * fromCentre.y(),
                toCentre.y() - b * fromCentre.x() - a * fromCentre.y());
    }

    double x(double x, double y) {
        return a * x - b * y + tx;
    }

    double y(double x, double y) {
        return b * x + a * y + ty;
    }

    double scale() {
        return Math.hypot(a, b);
    }

    Similarity inverse() {
        double squared = Math.max(a * a + b * b, 1e-12);
        double ia = a / squared;
        double ib = -b / squared;
        return new Similarity(ia, ib, -ia * tx + ib * ty, -ib * tx - ia * ty);
    }

    /** The same transform into a picture that begins at {@code (left, top)} and is {@code shrink} times smaller. */
    Similarity seenFrom(int left, int top, int shrink) {
        // Pixel centres: pixel 0 of the smaller picture covers 0 to shrink - 1 of the larger one.
        double centre = (shrink - 1) / 2.0;
        return new Similarity(a / shrink, b / shrink, (tx - left - centre) / shrink, (ty - top - centre) / shrink);
    }

    /** Left, top, right and bottom of what a picture of this size maps to. */
    double[] bounds(int width, int height) {
        double[] xs = {x(0, 0), x(width, 0), x(0, height), x(width, height)};
        double[] ys = {y(0, 0), y(width, 0), y(0, height), y(width, height)};
        java.util.Arrays.sort(xs);
        java.util.Arrays.sort(ys);
        return new double[] {xs[0], ys[0], xs[3], ys[3]};
    }

    private static Point centre(Point[] points) {
        double x = 0;
        double y = 0;
        for (Point point : points) {
            x += point.x();
            y += point.y();
        }
        return new Point(x / points.length, y / points.length);
    }
}
