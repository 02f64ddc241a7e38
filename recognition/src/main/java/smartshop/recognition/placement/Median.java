package smartshop.recognition.placement;

import java.util.Arrays;

/** The median of the latest values. Belongs to one thread. */
final class Median {
    /** A busy day's visitors; of more, the latest count. */
    private static final int MOST = 512;

    private final double[] latest = new double[MOST];
    private int added;

    /** Not a number counts for nothing. */
    void add(double value) {
        if (!Double.isNaN(value)) {
            latest[added++ % MOST] = value;
        }
    }

    /** Not a number if there is none. */
    double value() {
        int count = Math.min(added, MOST);
        if (count == 0) {
            return Double.NaN;
        }
        double[] sorted = Arrays.copyOf(latest, count);
        Arrays.sort(sorted);
        return sorted[count / 2];
    }

    void clear() {
        added = 0;
    }
}
