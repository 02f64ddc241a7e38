package smartshop.recognition.quality;

import smartshop.recognition.detect.Box;
import smartshop.recognition.detect.Detection;

/**
 * How a face appears in one picture, in numbers: what {@link ProbeQuality} and {@link EnrolmentQuality} judge.
 *
 * @param width of the face, in pixels of the picture
 * @param eyes distance between the eyes, in pixels of the picture
 * @param pose where it looks
 * @param exposure light and focus of the aligned face; {@link Exposure#UNMEASURED} as long as it is not cut out
 * @param cutOff whether more than a twentieth of it lies outside the picture
 * @param score the detector's own, 0 to 1
 */
public record FaceQuality(double width, double eyes, Pose pose, Exposure exposure, boolean cutOff, double score) {

    /**
     * What can be said before the face is cut out.
     *
     * @param pictureWidth and {@code pictureHeight}: of the picture that the detection's pixels belong to
     */
    public static FaceQuality of(Detection face, int pictureWidth, int pictureHeight) {
        return new FaceQuality(
                face.box().width(),
                face.landmarks().eyeDistance(),
                Pose.of(face.landmarks()),
                Exposure.UNMEASURED,
                cutOff(face.box(), pictureWidth, pictureHeight),
                face.score());
    }

    /** The same face with what was measured once it was cut out. */
    public FaceQuality with(Exposure measured) {
        return new FaceQuality(width, eyes, pose, measured, cutOff, score);
    }

    /** Whether more than a twentieth of a face lies outside the picture. */
    public static boolean cutOff(Box box, int pictureWidth, int pictureHeight) {
        double slackX = box.width() / 20;
        double slackY = box.height() / 20;
        return box.x() < -slackX
                || box.y() < -slackY
                || box.x() + box.width() > pictureWidth + slackX
                || box.y() + box.height() > pictureHeight + slackY;
    }
}
