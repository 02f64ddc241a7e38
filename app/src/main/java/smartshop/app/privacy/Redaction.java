package smartshop.app.privacy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import smartshop.recognition.detect.Box;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.detect.FaceDetector;
import smartshop.recognition.detect.PhotoSearch;
import smartshop.recognition.image.Picture;

/**
 * Takes other people out of a picture before it leaves the shop: each face but one is filled with one colour, wider than the face, so that
 * nothing of it is left to sharpen. Belongs to the detector's thread.
 */
final class Redaction {
    /** Far below what recognition takes for a face: rather a lamp is filled than a face left. */
    private static final double LEAST_SCORE = 0.2;
    /** Of its width and height, added on each side: hair, ears and chin go too. */
    private static final double MARGIN = 0.35;
    /** A finding that overlaps so much with the face that stays is that face. */
    private static final double SAME_FACE = 0.3;
    /** Once others are filled, the detector may see further ones. */
    private static final int ROUNDS = 4;

    private final FaceDetector detector;

    Redaction(FaceDetector detector) {
        this.detector = detector;
    }

    /**
     * A copy without other faces.
     *
     * @param stays where the requester's face is
     * @return empty if there are still others after all that can be done: do not give the picture out
     */
    Optional<Picture> without(Picture picture, Box stays) {
        Picture copy =
                new Picture(picture.width(), picture.height(), picture.bgr().clone());
        for (int round = 0; round < ROUNDS; round++) {
            List<Detection> others = others(copy, stays);
            if (others.isEmpty()) {
                return Optional.of(copy);
            }
            others.forEach(other -> fill(copy, other.box(), stays));
        }
        return Optional.empty();
    }

    /** The face that a portrait is of: the one nearest to its middle. Empty if none is found. */
    Optional<Box> ofPortrait(Picture portrait) {
        return PhotoSearch.faces(detector, portrait, LEAST_SCORE).stream()
                .map(Detection::box)
                .min(Comparator.comparingDouble(box ->
                        Math.hypot(box.centreX() - portrait.width() / 2.0, box.centreY() - portrait.height() / 2.0)));
    }

    private List<Detection> others(Picture picture, Box stays) {
        return PhotoSearch.faces(detector, picture, LEAST_SCORE).stream()
                .filter(face -> face.box().iou(stays) < SAME_FACE)
                .toList();
    }

    private static void fill(Picture picture, Box face, Box stays) {
        int left = (int) Math.floor(Math.max(0, face.x() - MARGIN * face.width()));
        int top = (int) Math.floor(Math.max(0, face.y() - MARGIN * face.height()));
        int right = (int) Math.ceil(Math.min(picture.width(), face.x() + (1 + MARGIN) * face.width()));
        int bottom = (int) Math.ceil(Math.min(picture.height(), face.y() + (1 + MARGIN) * face.height()));
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                // Of two faces that touch, the margin of the other one does not cover the requester's.
                if (!inside(stays, x, y) || inside(face, x, y)) {
                    int at = 3 * (y * picture.width() + x);
                    picture.bgr()[at] = 0;
                    picture.bgr()[at + 1] = 0;
                    picture.bgr()[at + 2] = 0;
                }
            }
        }
    }

    private static boolean inside(Box box, int x, int y) {
        return x >= box.x() && y >= box.y() && x < box.x() + box.width() && y < box.y() + box.height();
    }
}
