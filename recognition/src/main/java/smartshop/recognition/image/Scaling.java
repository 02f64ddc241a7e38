package smartshop.recognition.image;

/** Crops and shrinks pictures. */
public final class Scaling {

    private Scaling() {}

    /**
     * The picture at another size; each new pixel is the mean of the area it covers, so that nothing aliases. Made for
     * shrinking; when it must grow, pixels are repeated.
     */
    public static Picture area(Picture picture, int width, int height) {
        if (width == picture.width() && height == picture.height()) {
            return picture;
        }
        if (picture.width() == 2 * width && picture.height() == 2 * height) {
            return half(picture);
        }
        Spans columns = Spans.of(picture.width(), width);
        Spans rows = Spans.of(picture.height(), height);
        byte[] out = new byte[width * height * 3];
        int[] sums = new int[picture.width() * 3];
        for (int y = 0; y < height; y++) {
            addRows(picture, rows, y, sums);
            for (int x = 0, at = y * width * 3; x < width; x++, at += 3) {
                for (int c = 0; c < 3; c++) {
                    out[at + c] = (byte) mean(sums, columns, x, c);
                }
            }
        }
        java.util.Arrays.fill(sums, 0); // the last row of somebody's picture
        return new Picture(width, height, out);
    }

    /** Weighted sum of the source rows that target row {@code y} covers; the weights of a row add up to 256. */
    private static void addRows(Picture picture, Spans rows, int y, int[] sums) {
        java.util.Arrays.fill(sums, 0);
        for (int row = rows.first(y); row <= rows.last(y); row++) {
            int weight = rows.weight(y, row);
            for (int i = 0, from = row * sums.length; i < sums.length; i++, from++) {
                sums[i] += (picture.bgr()[from] & 0xff) * weight;
            }
        }
    }

    private static int mean(int[] sums, Spans columns, int x, int channel) {
        int sum = 1 << 15;
        for (int column = columns.first(x); column <= columns.last(x); column++) {
            sum += sums[column * 3 + channel] * columns.weight(x, column);
        }
        return Math.min(255, sum >> 16);
    }

    private static Picture half(Picture picture) {
        int width = picture.width() / 2;
        int height = picture.height() / 2;
        byte[] from = picture.bgr();
        byte[] out = new byte[width * height * 3];
        int stride = picture.width() * 3;
        for (int y = 0, at = 0; y < height; y++) {
            int above = 2 * y * stride;
            for (int x = 0; x < width; x++, above += 6) {
                for (int c = above; c < above + 3; c++, at++) {
                    int sum = (from[c] & 0xff)
                            + (from[c + 3] & 0xff)
                            + (from[c + stride] & 0xff)
                            + (from[c + stride + 3] & 0xff);
                    out[at] = (byte) ((sum + 2) >> 2);
                }
            }
        }
        return new Picture(width, height, out);
    }

    /** The part that begins at {@code (left, top)}; what lies outside the picture is black. */
    public static Picture crop(Picture picture, int left, int top, int width, int height) {
        byte[] out = new byte[width * height * 3];
        int firstX = Math.max(0, left);
        int lastX = Math.min(picture.width(), left + width);
        for (int y = Math.max(0, top); y < Math.min(picture.height(), top + height) && firstX < lastX; y++) {
            int from = (y * picture.width() + firstX) * 3;
            int to = ((y - top) * width + firstX - left) * 3;
            System.arraycopy(picture.bgr(), from, out, to, (lastX - firstX) * 3);
        }
        return new Picture(width, height, out);
    }
}
