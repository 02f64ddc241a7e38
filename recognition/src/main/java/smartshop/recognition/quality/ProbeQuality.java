package smartshop.recognition.quality;

import smartshop.recognition.detect.Box;
import smartshop.recognition.detect.Detection;

/**
 * Whether a visitor's face is worth comparing, and how much its answer counts. A poor picture resembles everybody a little
 * and nobody enough, so it is left out rather than compared.
 */
public final class ProbeQuality {
    /** Accuracy on LFW is flat down to about 30 pixels and falls to 96 % at 15. */
    public static final double LEAST_WIDTH = 32;
    /** From here on more pixels gain nothing: the embedder sees a face about 70 pixels wide. */
    private static final double FULL_WIDTH = 75;

    private static final double MOST_TURNED = 50;
    private static final double MOST_TILTED = 50;
    private static final double LEAST_CONTRAST = 8;
    private static final double SHARP = 0.10;

    private ProbeQuality() {}

    /**
     * What can be said before the face is cut out.
     *
     * @param frameWidth and {@code frameHeight}: of the picture that the detection's pixels belong to
     */
    public static boolean worthCutting(Detection face, double leastScore, int frameWidth, int frameHeight) {
        Pose pose = Pose.of(face.landmarks());
        return face.score() >= leastScore
                && face.box().width() >= LEAST_WIDTH
                && !cutOff(face.box(), frameWidth, frameHeight)
                && pose.turnedAway() <= MOST_TURNED
                && Math.abs(pose.roll()) <= MOST_TILTED;
    }

    /** Whether more than a twentieth of the face lies outside the picture. */
    public static boolean cutOff(Box box, int frameWidth, int frameHeight) {
        double slackX = box.width() / 20;
        double slackY = box.height() / 20;
        return box.x() < -slackX
                || box.y() < -slackY
                || box.x() + box.width() > frameWidth + slackX
                || box.y() + box.height() > frameHeight + slackY;
    }

    /** Weight of a face in the vote, more than 0 up to 1; 0 if it is not worth comparing. */
    public static double weight(Detection face, Exposure exposure) {
        if (exposure.contrast() < LEAST_CONTRAST) {
            return 0;
        }
        double size = Math.clamp(face.box().width() / FULL_WIDTH, 0.2, 1);
        double frontal = Math.cos(Math.toRadians(Pose.of(face.landmarks()).turnedAway()));
        double sharp = Math.clamp(exposure.sharpness() / SHARP, 0.3, 1);
        return size * size * frontal * frontal * sharp;
    }
}
