package smartshop.recognition.embed;

import java.util.Arrays;
import smartshop.recognition.detect.Landmarks;
import smartshop.recognition.detect.Point;
import smartshop.recognition.image.Picture;
import smartshop.recognition.image.Scaling;

/**
 * Cuts a face out so that its five landmarks lie where the embedder learnt them: a similarity transform onto the ArcFace
 * template, bilinear. A face that must shrink is taken from a picture shrunk before, so that nothing aliases.
 */
public final class FaceAligner {
    /** Pixels on each side of an aligned face. */
    public static final int SIDE = 112;

    private static final Point[] TEMPLATE = {
        new Point(38.2946, 51.6963),
        new Point(73.5318, 51.5014),
        new Point(56.0252, 71.7366),
        new Point(41.5493, 92.3655),
        new Point(70.7299, 92.2041)
    };

    private FaceAligner() {}

    /** The face at 112 x 112 pixels; what lies outside the picture is black. */
    public static Picture align(Picture picture, Landmarks face) {
        return align(picture, face, SIDE, SIDE, 1, 0, 0);
    }

    /**
     * The face upright at another size, for people to look at.
     *
     * @param scale of the ArcFace template, 1 for 112 x 112
     * @param shiftX where the template's left edge comes to lie, in pixels of the result
     */
    public static Picture align(
            Picture picture, Landmarks face, int width, int height, double scale, double shiftX, double shiftY) {
        Point[] from = {face.rightEye(), face.leftEye(), face.nose(), face.rightMouth(), face.leftMouth()};
        Point[] to = template(scale, shiftX, shiftY);
        Similarity toPicture = Similarity.fit(from, to).inverse();
        int shrink = (int) Math.floor(toPicture.scale());
        if (shrink < 2) {
            return sample(picture, toPicture, width, height);
        }
        return shrunk(picture, toPicture, width, height, shrink);
    }

    /** Where the landmarks lie in a face that was cut with these numbers. */
    static Point[] template(double scale, double shiftX, double shiftY) {
        return Arrays.stream(TEMPLATE)
                .map(point -> new Point(point.x() * scale + shiftX, point.y() * scale + shiftY))
                .toArray(Point[]::new);
    }

    private static Picture shrunk(Picture picture, Similarity toPicture, int width, int height, int shrink) {
        // Only the part that the face needs is shrunk; a photo may have 40 million pixels.
        double[] bounds = toPicture.bounds(width, height);
        int left = Math.clamp((long) bounds[0] - shrink, 0, picture.width() - 1);
        int top = Math.clamp((long) bounds[1] - shrink, 0, picture.height() - 1);
        int right = Math.clamp((long) bounds[2] + 2L * shrink, left + 1, picture.width());
        int bottom = Math.clamp((long) bounds[3] + 2L * shrink, top + 1, picture.height());
        int smallWidth = Math.max(1, (right - left) / shrink);
        int smallHeight = Math.max(1, (bottom - top) / shrink);
        Picture part = Scaling.crop(picture, left, top, smallWidth * shrink, smallHeight * shrink);
        Picture small = Scaling.area(part, smallWidth, smallHeight);
        try {
            return sample(small, toPicture.seenFrom(left, top, shrink), width, height);
        } finally {
            part.wipe();
            small.wipe();
        }
    }

    private static Picture sample(Picture picture, Similarity toPicture, int width, int height) {
        byte[] out = new byte[width * height * 3];
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++, at += 3) {
                bilinear(picture, toPicture.x(x, y), toPicture.y(x, y), out, at);
            }
        }
        return new Picture(width, height, out);
    }

    private static void bilinear(Picture picture, double x, double y, byte[] out, int at) {
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        double fx = x - x0;
        double fy = y - y0;
        for (int c = 0; c < 3; c++) {
            double top = value(picture, x0, y0, c) * (1 - fx) + value(picture, x0 + 1, y0, c) * fx;
            double bottom = value(picture, x0, y0 + 1, c) * (1 - fx) + value(picture, x0 + 1, y0 + 1, c) * fx;
            out[at + c] = (byte) Math.round(top * (1 - fy) + bottom * fy);
        }
    }

    private static int value(Picture picture, int x, int y, int channel) {
        if (x < 0 || y < 0 || x >= picture.width() || y >= picture.height()) {
            return 0;
        }
        return picture.bgr()[(y * picture.width() + x) * 3 + channel] & 0xff;
    }
}
