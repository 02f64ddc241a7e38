package smartshop.recognition.detect;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads YuNet's twelve output tensors: class, objectness, box and landmarks, each for the strides 8, 16 and 32. There is
 * one prior for each cell of a stride's grid. Score is the root of class times objectness; a box is an offset of its centre
 * and the logarithm of its size, in strides; landmarks are offsets in strides.
 */
final class YuNetHead {
    private static final int[] STRIDES = {8, 16, 32};

    private YuNetHead() {}

    /**
     * @param outputs in the network's order: three tensors of class, of objectness, of box, of landmarks
     * @param width the padded picture's
     */
    static List<Detection> decode(float[][] outputs, int width, double leastScore) {
        List<Detection> found = new ArrayList<>();
        for (int s = 0; s < STRIDES.length; s++) {
            float[] kind = outputs[s];
            float[] object = outputs[s + 3];
            int columns = width / STRIDES[s];
            for (int cell = 0; cell < kind.length; cell++) {
                double score = Math.sqrt(Math.clamp(kind[cell], 0f, 1f) * Math.clamp(object[cell], 0f, 1f));
                if (score >= leastScore) {
                    int column = cell % columns;
                    int row = cell / columns;
                    Box box = box(outputs[s + 6], cell * 4, column, row, STRIDES[s]);
                    Landmarks landmarks = landmarks(outputs[s + 9], cell * 10, column, row, STRIDES[s]);
                    found.add(new Detection(box, score, landmarks));
                }
            }
        }
        return found;
    }

    private static Box box(float[] values, int at, int column, int row, int stride) {
        double width = Math.exp(values[at + 2]) * stride;
        double height = Math.exp(values[at + 3]) * stride;
        double x = (column + values[at]) * stride - width / 2;
        double y = (row + values[at + 1]) * stride - height / 2;
        return new Box(x, y, width, height);
    }

    private static Landmarks landmarks(float[] values, int at, int column, int row, int stride) {
        float[] points = new float[10];
        for (int i = 0; i < 10; i += 2) {
            points[i] = (values[at + i] + column) * stride;
            points[i + 1] = (values[at + i + 1] + row) * stride;
        }
        return Landmarks.from(points, 0);
    }
}
