package smartshop.recognition.search;

import java.util.Arrays;
import java.util.List;

/**
 * Vectors, laid out so that one probe is compared with all of them quickly: cut into blocks, and within a block one array
 * for each dimension. The compiler turns the innermost loop, which runs over the vectors of a block, into vector
 * instructions, and each sum is still taken over the dimensions in their order, so that a score has the very bits of a
 * plain loop. Immutable until it is wiped.
 */
final class VectorBlocks {
    /** So many sums, 4 kB, stay in a core's first cache while all dimensions are added; measured from 256 to 2,048. */
    private static final int BLOCK = 1024;

    private final int size;
    private final int dimensions;
    /** Array {@code b * dimensions + d} holds dimension d of the vectors of block b. */
    private final float[][] columns;

    /** @param vectors all of one length; copied */
    VectorBlocks(List<float[]> vectors) {
        size = vectors.size();
        dimensions = size == 0 ? 0 : vectors.getFirst().length;
        columns = new float[(size + BLOCK - 1) / BLOCK * dimensions][];
        for (int column = 0; column < columns.length; column++) {
            int from = column / dimensions * BLOCK;
            columns[column] = new float[Math.min(BLOCK, size - from)];
            for (int i = 0; i < columns[column].length; i++) {
                columns[column][i] = vectors.get(from + i)[column % dimensions];
            }
        }
    }

    /** Overwrites all of them with zeros. */
    void wipe() {
        for (float[] column : columns) {
            Arrays.fill(column, 0);
        }
    }

    /** A copy of vector i. */
    float[] vector(int i) {
        float[] vector = new float[dimensions];
        for (int d = 0; d < dimensions; d++) {
            vector[d] = columns[i / BLOCK * dimensions + d][i % BLOCK];
        }
        return vector;
    }

    /** The scalar product of the probe with every vector. */
    float[] products(float[] probe) {
        float[] products = new float[size];
        float[] sums = new float[Math.min(BLOCK, size)];
        for (int from = 0; from < size; from += BLOCK) {
            Arrays.fill(sums, 0);
            for (int d = 0; d < dimensions; d++) {
                add(sums, probe[d], columns[from / BLOCK * dimensions + d]);
            }
            System.arraycopy(sums, 0, products, from, Math.min(BLOCK, size - from));
        }
        return products;
    }

    /** A method of its own, and an array of its own for each column, because the compiler vectorises exactly this. */
    private static void add(float[] sums, float factor, float[] column) {
        for (int i = 0; i < column.length; i++) {
            sums[i] += factor * column[i];
        }
    }
}
