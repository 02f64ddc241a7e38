package smartshop.recognition.image;

/** Which source pixels each target pixel covers along one side, and with what weight out of 256. */
final class Spans {
    private final int[] first;
    private final int[][] weights;

    private Spans(int[] first, int[][] weights) {
        this.first = first;
        this.weights = weights;
    }

    static Spans of(int source, int target) {
        int[] first = new int[target];
        int[][] weights = new int[target][];
        double step = source / (double) target;
        for (int i = 0; i < target; i++) {
            double from = i * step;
            double to = Math.min(source, from + step);
            first[i] = (int) from;
            int last = Math.max(first[i], (int) Math.ceil(to - 1e-9) - 1);
            weights[i] = weights(from, to, first[i], last);
        }
        return new Spans(first, weights);
    }

    private static int[] weights(double from, double to, int first, int last) {
        int[] weights = new int[last - first + 1];
        int left = 256;
        for (int k = 0; k < weights.length; k++) {
            double covered = Math.min(to, first + k + 1) - Math.max(from, first + k);
            weights[k] = k == weights.length - 1 ? left : (int) Math.round(256 * covered / (to - from));
            left -= weights[k];
        }
        return weights;
    }

    int first(int target) {
        return first[target];
    }

    int last(int target) {
        return first[target] + weights[target].length - 1;
    }

    int weight(int target, int source) {
        return weights[target][source - first[target]];
    }
}
