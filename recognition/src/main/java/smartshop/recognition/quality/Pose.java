package smartshop.recognition.quality;

import smartshop.recognition.detect.Landmarks;

/**
 * Where a face looks, guessed from its five landmarks: good to about ten degrees, which is enough to tell a portrait from
 * a profile.
 *
 * @param yaw degrees to the side, 0 towards the camera
 * @param pitch degrees down (positive) or up
 * @param roll degrees by which the eyes are not level
 */
public record Pose(double yaw, double pitch, double roll) {
    /** How far the nose's tip stands out from the plane of the eyes, in eye distances. */
    private static final double NOSE = 0.5;
    /** Eyes to mouth in eye distances, and where between them the nose's tip is; both of the ArcFace template. */
    private static final double MOUTH_BELOW = 1.16;

    private static final double NOSE_BELOW = 0.49;

    public static Pose of(Landmarks face) {
        double eyesX = face.leftEye().x() - face.rightEye().x();
        double eyesY = face.leftEye().y() - face.rightEye().y();
        double distance = Math.max(1e-6, Math.hypot(eyesX, eyesY));
        double along = eyesX / distance;
        double across = eyesY / distance;
        double middleX = (face.leftEye().x() + face.rightEye().x()) / 2;
        double middleY = (face.leftEye().y() + face.rightEye().y()) / 2;
        double noseX = face.nose().x() - middleX;
        double noseY = face.nose().y() - middleY;
        double mouthX = (face.leftMouth().x() + face.rightMouth().x()) / 2 - middleX;
        double mouthY = (face.leftMouth().y() + face.rightMouth().y()) / 2 - middleY;
        // In profile the eyes come close together; the mouth stays where it is, so it bounds the unit.
        double mouthDown = Math.max(1e-6, mouthY * along - mouthX * across);
        double unit = Math.max(distance, mouthDown / MOUTH_BELOW * 0.5);
        double aside = (noseX * along + noseY * across) / unit;
        double down = (noseY * along - noseX * across) / mouthDown;
        return new Pose(
                Math.toDegrees(Math.atan(aside / NOSE)),
                Math.toDegrees(Math.atan((down - NOSE_BELOW) / (NOSE / MOUTH_BELOW))),
                Math.toDegrees(Math.atan2(eyesY, eyesX)));
    }

    /** Degrees by which it is turned away from the camera, to the side or up and down. */
    public double turnedAway() {
        return Math.max(Math.abs(yaw), Math.abs(pitch));
    }
}
