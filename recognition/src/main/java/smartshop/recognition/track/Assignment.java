package smartshop.recognition.track;

import java.util.Arrays;

/** Pairs rows with columns so that the sum of the costs is least (the Hungarian method, after Jonker and Volgenant). */
final class Assignment {
    /** Cost of a pair that must not be. */
    static final double FORBIDDEN = 1e6;

    private Assignment() {}

    /**
     * @param costs a row for each track, a column for each face
     * @return for each row its column, or -1 if it has none that is allowed
     */
    static int[] solve(double[][] costs) {
        int rows = costs.length;
        int columns = rows == 0 ? 0 : costs[0].length;
        int side = Math.max(rows, columns);
        double[][] square = new double[side][side];
        for (int row = 0; row < side; row++) {
            Arrays.fill(square[row], FORBIDDEN);
            if (row < rows) {
                System.arraycopy(costs[row], 0, square[row], 0, columns);
            }
        }
        int[] rowOf = perfect(square);
        int[] columnOf = new int[rows];
        Arrays.fill(columnOf, -1);
        for (int column = 0; column < columns; column++) {
            int row = rowOf[column];
            if (row < rows && square[row][column] < FORBIDDEN) {
                columnOf[row] = column;
            }
        }
        return columnOf;
    }

    /** For each column its row; shortest augmenting paths over the reduced costs, row after row. */
    private static int[] perfect(double[][] costs) {
        int side = costs.length;
        double[] rowPrice = new double[side + 1];
        double[] columnPrice = new double[side + 1];
        int[] rowOf = new int[side + 1];
        for (int row = 1; row <= side; row++) {
            int[] cameFrom = new int[side + 1];
            double[] least = new double[side + 1];
            boolean[] done = new boolean[side + 1];
            Arrays.fill(least, Double.MAX_VALUE);
            rowOf[0] = row;
            int column = 0;
            do {
                done[column] = true;
                column = cheapest(costs, rowOf[column], column, rowPrice, columnPrice, least, cameFrom, done);
                reprice(column, least, done, rowOf, rowPrice, columnPrice);
            } while (rowOf[column] != 0);
            while (column != 0) {
                int before = cameFrom[column];
                rowOf[column] = rowOf[before];
                column = before;
            }
        }
        int[] result = new int[side];
        for (int column = 1; column <= side; column++) {
            result[column - 1] = rowOf[column] - 1;
        }
        return result;
    }

    private static int cheapest(
            double[][] costs,
            int row,
            int from,
            double[] rowPrice,
            double[] columnPrice,
            double[] least,
            int[] cameFrom,
            boolean[] done) {
        int best = 0;
        for (int column = 1; column < done.length; column++) {
            if (!done[column]) {
                double reduced = costs[row - 1][column - 1] - rowPrice[row] - columnPrice[column];
                if (reduced < least[column]) {
                    least[column] = reduced;
                    cameFrom[column] = from;
                }
                if (best == 0 || least[column] < least[best]) {
                    best = column;
                }
            }
        }
        return best;
    }

    private static void reprice(
            int chosen, double[] least, boolean[] done, int[] rowOf, double[] rowPrice, double[] columnPrice) {
        double step = least[chosen];
        for (int column = 0; column < done.length; column++) {
            if (done[column]) {
                rowPrice[rowOf[column]] += step;
                columnPrice[column] -= step;
            } else {
                least[column] -= step;
            }
        }
    }
}
