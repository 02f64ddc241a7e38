package smartshop.recognition.detect;

import java.util.function.UnaryOperator;

/** The five points that align a face. Right and left are the person's own, so the right eye is left in the picture. */
public record Landmarks(Point rightEye, Point leftEye, Point nose, Point rightMouth, Point leftMouth) {

    /** Ten numbers, x and y in the order of this record. */
    static Landmarks from(float[] values, int at) {
        return new Landmarks(
                point(values, at),
                point(values, at + 2),
                point(values, at + 4),
                point(values, at + 6),
                point(values, at + 8));
    }

    /** Distance between the eyes' centres, in pixels. */
    public double eyeDistance() {
        return Math.hypot(leftEye.x() - rightEye.x(), leftEye.y() - rightEye.y());
    }

    /** Every point moved. */
    Landmarks map(UnaryOperator<Point> move) {
        return new Landmarks(
                move.apply(rightEye),
                move.apply(leftEye),
                move.apply(nose),
                move.apply(rightMouth),
                move.apply(leftMouth));
    }

    private static Point point(float[] values, int at) {
        return new Point(values[at], values[at + 1]);
    }
}
