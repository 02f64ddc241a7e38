package smartshop.recognition.detect;

import java.util.Comparator;
import java.util.Optional;
import smartshop.recognition.image.Picture;
import smartshop.recognition.image.Scaling;

/**
 * Looks again at a face that was found in a shrunk picture, in the full one: its landmarks become exact enough to align
 * it, and what was only a pattern scores low. Costs a tenth of a look at the whole picture.
 */
public final class CloseLook {
    /** How much around the face is looked at, in widths of the face. */
    private static final double AROUND = 2.2;
    /** A face is looked at no larger than this; the detector needs no more. */
    private static final double FACE = 80;

    private CloseLook() {}

    /** The same face, in the picture's own pixels; empty if it is not there on a closer look. */
    public static Optional<Detection> at(FaceDetector detector, Picture picture, Box found) {
        double longer = Math.max(found.width(), found.height());
        int shrink = Math.max(1, (int) Math.round(longer / FACE));
        int side = (int) Math.ceil(longer * AROUND / shrink / 32) * 32 * shrink;
        int left = (int) Math.round(found.centreX() - side / 2.0);
        int top = (int) Math.round(found.centreY() - side / 2.0);
        Picture part = Scaling.crop(picture, left, top, side, side);
        Picture small = Scaling.area(part, side / shrink, side / shrink);
        try {
            return detector.detect(small).stream()
                    .map(detection -> detection.scaled(shrink).shifted(left, top))
                    .filter(detection -> detection.box().iou(found) > 0.3)
                    .max(Comparator.comparingDouble(Detection::score));
        } finally {
            part.wipe();
            small.wipe();
        }
    }
}
