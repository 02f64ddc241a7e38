package smartshop.app.evaluate.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The detection error trade-off: for every threshold, how many strangers are accepted and how many right people are not.
 * The same for a search (FNIR over FPIR) and for pairs (FNMR over FMR). A score must be greater than the threshold.
 */
public final class DetCurve {
    private final double[] right;
    /** Highest first. */
    private final double[] wrong;

    /**
     * @param right scores of those who should be accepted; minus infinity for somebody who cannot be, at any threshold
     * @param wrong scores of those who should not, one or more
     */
    public DetCurve(double[] right, double[] wrong) {
        if (right.length == 0 || wrong.length == 0) {
            throw new IllegalArgumentException("A curve needs scores of both kinds");
        }
        this.right = right.clone();
        this.wrong = wrong.clone();
        Arrays.sort(this.right);
        Arrays.sort(this.wrong);
        for (int i = 0, j = wrong.length - 1; i < j; i++, j--) {
            double swapped = this.wrong[i];
            this.wrong[i] = this.wrong[j];
            this.wrong[j] = swapped;
        }
    }

    /**
     * A point of the curve.
     *
     * @param threshold minus infinity where everybody is accepted
     * @param accepted of those who should not be
     * @param missed of those who should be accepted
     */
    public record Point(double threshold, Rate accepted, Rate missed) {}

    /** The lowest threshold at which at most this part, 0 to 1, of those who should not be accepted are. */
    public Point at(double part) {
        return point((int) Math.floor(part * wrong.length + 1e-9)); // 0.01 * 300 is a little less than 3
    }

    /** From nobody accepted to everybody. */
    public List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (int accepted = 0; accepted <= wrong.length; accepted++) {
            points.add(point(accepted));
        }
        return points;
    }

    private Point point(int mostAccepted) {
        double threshold = mostAccepted >= wrong.length ? Double.NEGATIVE_INFINITY : wrong[mostAccepted];
        int accepted = mostAccepted;
        while (accepted > 0 && accepted <= wrong.length && wrong[accepted - 1] <= threshold) {
            accepted--; // strangers with one score are accepted together or not at all
        }
        return new Point(threshold, new Rate(accepted, wrong.length), new Rate(notAbove(threshold), right.length));
    }

    private int notAbove(double threshold) {
        int low = 0;
        int high = right.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (right[middle] <= threshold) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
