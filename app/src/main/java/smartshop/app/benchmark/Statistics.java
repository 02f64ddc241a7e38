package smartshop.app.benchmark;

import java.util.Arrays;
import java.util.List;

/** What is made of many measurements. */
public final class Statistics {

    private Statistics() {}

    public static double median(double[] values) {
        return quantile(values, 0.5);
    }

    /** 19 of 20 values are no larger. */
    public static double p95(double[] values) {
        return quantile(values, 0.95);
    }

    /** Between two values the line is taken, as R and NumPy do by default. */
    private static double quantile(double[] values, double part) {
        if (values.length == 0) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    public record Point(double x, double y) {}

    /** Growth of y for each unit of x, by least squares; 0 if there are fewer than two places to measure between. */
    public static double slope(List<Point> points) {
        double meanX = points.stream().mapToDouble(Point::x).average().orElse(0);
        double meanY = points.stream().mapToDouble(Point::y).average().orElse(0);
        double products = 0;
        double squares = 0;
        for (Point point : points) {
            products += (point.x() - meanX) * (point.y() - meanY);
            squares += (point.x() - meanX) * (point.x() - meanX);
        }
        return squares == 0 ? 0 : products / squares;
    }
}
