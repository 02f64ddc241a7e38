package smartshop.recognition.quality;

import smartshop.recognition.image.Picture;

/**
 * Light and focus of an aligned face.
 *
 * @param brightness mean luma, 0 to 255
 * @param contrast deviation of luma
 * @param sharpness mean change from pixel to pixel, relative to the contrast; does not depend on brightness. Portraits of
 *     112 pixels and more have 0.10 to 0.25, faces that were blurred or blown up from a dozen pixels less than 0.05
 */
public record Exposure(double brightness, double contrast, double sharpness) {
    /** Not numbers, so that no comparison with them is true. */
    public static final Exposure UNMEASURED = new Exposure(Double.NaN, Double.NaN, Double.NaN);

    /** Of the middle of an aligned face, where no background is. */
    public static Exposure of(Picture aligned) {
        int left = aligned.width() / 4;
        int right = aligned.width() - left;
        int top = aligned.height() / 4;
        int bottom = aligned.height() - aligned.height() / 8;
        double sum = 0;
        double squares = 0;
        double change = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int here = luma(aligned, x, y);
                sum += here;
                squares += here * here;
                change += Math.abs(luma(aligned, x + 1, y) - here) + Math.abs(luma(aligned, x, y + 1) - here);
            }
        }
        int count = (right - left) * (bottom - top);
        double mean = sum / count;
        double deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
        return new Exposure(mean, deviation, change / (2 * count) / Math.max(1, deviation));
    }

    /** ITU-R BT.601. */
    private static int luma(Picture picture, int x, int y) {
        int at = (y * picture.width() + x) * 3;
        byte[] bgr = picture.bgr();
        return (29 * (bgr[at] & 0xff) + 150 * (bgr[at + 1] & 0xff) + 77 * (bgr[at + 2] & 0xff)) >> 8;
    }
}
