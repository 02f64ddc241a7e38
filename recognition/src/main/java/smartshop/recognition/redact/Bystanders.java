package smartshop.recognition.redact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import smartshop.recognition.detect.Box;
import smartshop.recognition.detect.FaceDetector;
import smartshop.recognition.image.Picture;

/**
 * Makes everybody in a picture unrecognisable but one person. Faces are looked for in the whole picture and in its quarters at
 * full size, and faint ones count too: a poster that is blurred harms nobody, a bystander who is not does. A head becomes a
 * few flat squares, of which nothing can be won back: what lay within one is its mean.
 */
public final class Bystanders {
    /** Squares across a head: three cannot show where the eyes are. */
    private static final int ACROSS = 3;
    /** Of a face's width and height, around it: hair, ears and chin tell people apart, too. */
    private static final double AROUND = 0.5;
    /** A detection that shares so much with the person's box is the person. */
    private static final double SAME = 0.25;
    /** Or so much of itself. */
    private static final double WITHIN = 0.6;

    private final FaceSearch search;

    /** @param detector the calling thread's */
    public Bystanders(FaceDetector detector) {
        this.search = new FaceSearch(detector);
    }

    /**
     * A copy in which nobody else can be recognised.
     *
     * @param person where the one face is that stays
     * @param known faces that were tracked, found here again or not
     */
    public Picture without(Picture scene, Box person, List<Box> known) {
        Picture copy = new Picture(scene.width(), scene.height(), scene.bgr().clone());
        List<Box> others = new ArrayList<>(known);
        search.thoroughly(scene).forEach(face -> others.add(face.box()));
        others.removeIf(face -> isOf(person, face));
        // The coarsest last: finer squares over it would bring back what it took away.
        others.sort(Comparator.comparingDouble(face -> Math.max(face.width(), face.height())));
        others.forEach(face -> flatten(scene, copy, head(face), square(face)));
        restore(scene, copy, person);
        others.forEach(face -> flatten(scene, copy, face, square(face)));
        return copy;
    }

    /** The person's face, or a part of it that looked like one. */
    public static boolean isOf(Box person, Box face) {
        double width = Math.min(person.x() + person.width(), face.x() + face.width()) - Math.max(person.x(), face.x());
        double height =
                Math.min(person.y() + person.height(), face.y() + face.height()) - Math.max(person.y(), face.y());
        double shared = Math.max(0, width) * Math.max(0, height);
        return face.iou(person) >= SAME || shared >= WITHIN * face.width() * face.height();
    }

    /** A face with the hair, the ears and the chin around it. */
    public static Box head(Box face) {
        return new Box(
                face.x() - AROUND * face.width(),
                face.y() - AROUND * face.height(),
                face.width() * (1 + 2 * AROUND),
                face.height() * (1 + 2 * AROUND));
    }

    /** Somebody's hair beside the person must not hide the person's own face; somebody's face may. */
    private static void restore(Picture scene, Picture copy, Box person) {
        int left = Math.clamp((long) Math.floor(person.x()), 0, scene.width());
        int right = Math.clamp((long) Math.ceil(person.x() + person.width()), left, scene.width());
        for (int y = Math.max(0, (int) person.y()); y < Math.min(scene.height(), person.y() + person.height()); y++) {
            int at = (y * scene.width() + left) * 3;
            System.arraycopy(scene.bgr(), at, copy.bgr(), at, (right - left) * 3);
        }
    }

    /** The side of a square, in pixels. */
    private static double square(Box face) {
        return Math.max(face.width(), face.height()) / ACROSS;
    }

    private static void flatten(Picture scene, Picture copy, Box head, double square) {
        for (double y = head.y(); y < head.y() + head.height(); y += square) {
            for (double x = head.x(); x < head.x() + head.width(); x += square) {
                mean(scene, copy, (int) Math.floor(x), (int) Math.floor(y), (int) Math.ceil(square) + 1);
            }
        }
    }

    private static void mean(Picture scene, Picture copy, int left, int top, int side) {
        int firstX = Math.clamp(left, 0, scene.width());
        int lastX = Math.clamp((long) left + side, firstX, scene.width());
        int firstY = Math.clamp(top, 0, scene.height());
        int lastY = Math.clamp((long) top + side, firstY, scene.height());
        int count = (lastX - firstX) * (lastY - firstY);
        if (count == 0) {
            return;
        }
        for (int channel = 0; channel < 3; channel++) {
            long sum = 0;
            for (int y = firstY; y < lastY; y++) {
                for (int x = firstX; x < lastX; x++) {
                    sum += scene.bgr()[(y * scene.width() + x) * 3 + channel] & 0xff;
                }
            }
            byte mean = (byte) (sum / count);
            for (int y = firstY; y < lastY; y++) {
                for (int x = firstX; x < lastX; x++) {
                    copy.bgr()[(y * scene.width() + x) * 3 + channel] = mean;
                }
            }
        }
    }
}
