package smartshop.recognition.detect;

import java.util.ArrayList;
import java.util.List;
import smartshop.recognition.image.Picture;
import smartshop.recognition.image.Scaling;

/** Finds the faces in a photo, in which a face may be as large as the picture. */
public final class PhotoSearch {
    /** Long sides at which the photo is searched: the detector misses faces of 500 pixels and more. */
    private static final int[] SEARCHED = {320, 640, 1280};
    /** Two findings that overlap so much are one face. */
    private static final double SAME_FACE = 0.3;

    private PhotoSearch() {}

    /**
     * Faces in the photo's pixels, of all searched sizes, overlapping ones merged.
     *
     * @param leastScore the detector's, 0 to 1
     */
    public static List<Detection> faces(FaceDetector detector, Picture photo, double leastScore) {
        List<Detection> found = new ArrayList<>();
        int longer = Math.max(photo.width(), photo.height());
        for (int side : SEARCHED) {
            double factor = Math.max(1, longer / (double) side);
            Picture at = Scaling.area(photo, size(photo.width(), factor), size(photo.height(), factor));
            double back = photo.width() / (double) at.width();
            detector.detect(at).stream()
                    .filter(face -> face.score() >= leastScore)
                    .map(face -> face.scaled(back))
                    .filter(face ->
                            found.stream().noneMatch(other -> other.box().iou(face.box()) > SAME_FACE))
                    .toList()
                    .forEach(found::add);
            if (factor == 1) {
                break;
            }
        }
        return found;
    }

    private static int size(int side, double factor) {
        return Math.max(1, (int) Math.round(side / factor));
    }
}
