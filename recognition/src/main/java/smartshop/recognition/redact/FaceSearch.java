package smartshop.recognition.redact;

import java.util.ArrayList;
import java.util.List;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.detect.FaceDetector;
import smartshop.recognition.image.Picture;
import smartshop.recognition.image.Scaling;

/** Finds every face in a picture, faint and small ones too: for who must not be seen. Belongs to the detector's thread. */
public final class FaceSearch {
    /** The longer side of what is searched at once. */
    private static final int LOOK = 640;
    /** Small faces are found more surely where less is around them. */
    private static final int CLOSER = 192;

    private static final double OVERLAP = 0.4;

    private final FaceDetector detector;

    /** @param detector the calling thread's */
    public FaceSearch(FaceDetector detector) {
        this.detector = detector;
    }

    /** Shrunk as the watch looks at it, in overlapping parts at full size, and in smaller ones: for a picture that stands alone. */
    public List<Detection> thoroughly(Picture scene) {
        List<Detection> found = new ArrayList<>();
        for (double shrink = Math.max(1, scene.width() / (double) LOOK); shrink >= 1; shrink /= 2) {
            found.addAll(faces(scene, shrink, LOOK));
        }
        found.addAll(faces(scene, 1, CLOSER));
        return found;
    }

    /** As it is and at half its size, at a fifth of the price: for one small picture of many, whose neighbours are searched as well. */
    public List<Detection> quickly(Picture scene) {
        List<Detection> found = new ArrayList<>(detector.detect(scene));
        Picture half = Scaling.area(scene, scene.width() / 2, scene.height() / 2);
        try {
            detector.detect(half).forEach(face -> found.add(face.scaled(2)));
        } finally {
            half.wipe();
        }
        return found;
    }

    private List<Detection> faces(Picture scene, double shrink, int side) {
        int width = (int) Math.round(scene.width() / shrink);
        int height = (int) Math.round(scene.height() / shrink);
        Picture small = Scaling.area(scene, width, height);
        List<Detection> found = new ArrayList<>();
        int step = (int) (side * (1 - OVERLAP));
        for (int top = 0; top == 0 || top + side * OVERLAP < height; top += step) {
            for (int left = 0; left == 0 || left + side * OVERLAP < width; left += step) {
                found.addAll(
                        faces(Scaling.crop(small, left, top, side, side), left, top, scene.width() / (double) width));
            }
        }
        if (small != scene) {
            small.wipe();
        }
        return found;
    }

    private List<Detection> faces(Picture part, int left, int top, double back) {
        try {
            return detector.detect(part).stream()
                    .map(face -> face.shifted(left, top).scaled(back))
                    .toList();
        } finally {
            part.wipe();
        }
    }
}
