package smartshop.recognition.placement;

import java.util.Arrays;
import smartshop.recognition.image.I420Picture;

/**
 * The light and focus of a whole picture, from about {@value #ACROSS} samples across, in about a millisecond.
 *
 * @param brightest nine tenths of the picture are darker than this, 0 to 255
 * @param contrast deviation of luma
 * @param sharpness mean change from one pixel to the next, relative to the contrast; comparable only with the same
 *     camera's own
 * @param samples luma of the samples, row after row, limited range
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record Scene(double brightest, double contrast, double sharpness, byte[] samples) {
    private static final int ACROSS = 160;
    /** Of the luma of limited range, from which 0 to 255 is made. */
    private static final double BLACK = 16;

    private static final double RANGE = 219;

    /** Measures a picture; keeps nothing of it but the samples. */
    public static Scene of(I420Picture picture) {
        int step = Math.max(1, picture.width() / ACROSS);
        int columns = (picture.width() - 1) / step;
        int rows = (picture.height() + step - 1) / step;
        byte[] samples = new byte[columns * rows];
        int[] histogram = new int[256];
        byte[] luma = picture.planes();
        long change = 0;
        for (int row = 0, to = 0; row < rows; row++) {
            int from = row * step * picture.width();
            for (int column = 0; column < columns; column++, to++, from += step) {
                samples[to] = luma[from];
                histogram[luma[from] & 0xff]++;
                change += Math.abs((luma[from] & 0xff) - (luma[from + 1] & 0xff));
            }
        }
        double contrast = deviation(histogram, samples.length);
        return new Scene(
                full(quantile(histogram, samples.length)),
                contrast * 255 / RANGE,
                change / (double) samples.length / Math.max(1, contrast),
                samples);
    }

    /** Overwrites the samples: no picture of anybody, but of a place with people in it. */
    void wipe() {
        Arrays.fill(samples, (byte) 0);
    }

    /** Whether no sample differs by more than so much. */
    boolean same(Scene other, int within) {
        if (samples.length != other.samples.length) {
            return false;
        }
        for (int i = 0; i < samples.length; i++) {
            if (Math.abs((samples[i] & 0xff) - (other.samples[i] & 0xff)) > within) {
                return false;
            }
        }
        return true;
    }

    private static double deviation(int[] histogram, int count) {
        double sum = 0;
        double squares = 0;
        for (int luma = 0; luma < histogram.length; luma++) {
            sum += (double) luma * histogram[luma];
            squares += (double) luma * luma * histogram[luma];
        }
        double mean = sum / count;
        return Math.sqrt(Math.max(0, squares / count - mean * mean));
    }

    private static int quantile(int[] histogram, int count) {
        int luma = 0;
        for (int seen = histogram[0]; seen < 0.9 * count; seen += histogram[luma]) {
            luma++;
        }
        return luma;
    }

    private static double full(int luma) {
        return Math.clamp((luma - BLACK) * 255 / RANGE, 0, 255);
    }
}
