package smartshop.recognition.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import smartshop.recognition.detect.Box;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.detect.Landmarks;
import smartshop.recognition.detect.Point;
import smartshop.recognition.image.Picture;

class ProbeQualityTest {
    private static final Landmarks FRONTAL = face(56.0, 71.7);

    @Test
    void frontalFaceIsStraight() {
        Pose pose = Pose.of(FRONTAL);

        assertThat(pose.yaw()).isCloseTo(0, within(2.0));
        assertThat(pose.pitch()).isCloseTo(0, within(3.0));
        assertThat(pose.roll()).isCloseTo(0, within(1.0));
    }

    @Test
    void noseToTheSideIsYaw() {
        assertThat(Pose.of(face(74, 71.7)).yaw()).isBetween(35.0, 60.0);
        assertThat(Pose.of(face(38, 71.7)).yaw()).isBetween(-60.0, -35.0);
    }

    @Test
    void noseDownIsPitch() {
        assertThat(Pose.of(face(56, 80)).pitch()).isBetween(15.0, 40.0);
    }

    @Test
    void leaningHeadIsRollAndNothingElse() {
        Pose pose = Pose.of(turned(FRONTAL, 20));

        assertThat(pose.roll()).isCloseTo(20, within(1.0));
        assertThat(pose.turnedAway()).isLessThan(4);
    }

    @Test
    void smallUnsureTurnedTiltedOrCutOffFacesAreNotComparedAndItIsSaidWhy() {
        Box good = new Box(100, 100, 60, 80);

        assertThat(flaw(good, 0.9, FRONTAL)).isEmpty();
        assertThat(flaw(new Box(100, 100, 31, 40), 0.9, FRONTAL)).contains(Flaw.TOO_SMALL);
        assertThat(flaw(good, 0.84, FRONTAL)).contains(Flaw.UNSURE);
        assertThat(flaw(good, 0.9, face(85, 71.7))).contains(Flaw.TURNED_AWAY);
        assertThat(flaw(good, 0.9, turned(FRONTAL, 60))).contains(Flaw.TILTED);
        assertThat(flaw(new Box(-10, 100, 60, 80), 0.9, FRONTAL)).contains(Flaw.CUT_OFF);
        assertThat(flaw(new Box(600, 100, 60, 80), 0.9, FRONTAL)).contains(Flaw.CUT_OFF);
    }

    @Test
    void faceWithoutContrastIsTooDarkTooBrightOrBlurred() {
        assertThat(flaw(new Exposure(22, 6, 0.2))).contains(Flaw.TOO_DARK);
        assertThat(flaw(new Exposure(240, 6, 0.2))).contains(Flaw.TOO_BRIGHT);
        assertThat(flaw(new Exposure(120, 6, 0.2))).contains(Flaw.BLURRED);
        assertThat(flaw(new Exposure(22, 9, 0.2))).isEmpty();
    }

    @Test
    void smallFaceInTheDarkIsTooSmallFirst() {
        FaceQuality face = quality(new Box(100, 100, 20, 25), 0.5, FRONTAL).with(new Exposure(10, 2, 0.2));

        assertThat(ProbeQuality.flaw(face, 0.85)).contains(Flaw.TOO_SMALL);
    }

    @Test
    void largerFacesCountMore() {
        Exposure sharp = new Exposure(120, 40, 0.2);
        FaceQuality small = quality(new Box(0, 0, 40, 50), 0.9, FRONTAL);
        FaceQuality large = quality(new Box(0, 0, 90, 110), 0.9, FRONTAL);

        assertThat(ProbeQuality.weight(large.with(sharp))).isGreaterThan(2 * ProbeQuality.weight(small.with(sharp)));
        assertThat(ProbeQuality.weight(large.with(new Exposure(120, 40, 0.04))))
                .isLessThan(ProbeQuality.weight(large.with(sharp)));
    }

    @Test
    void exposureIsMeasured() {
        byte[] bgr = new byte[112 * 112 * 3];
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) ((i / 3 + i / 3 / 112) % 2 == 0 ? 80 : 120);
        }

        Exposure exposure = Exposure.of(new Picture(112, 112, bgr));

        assertThat(exposure.brightness()).isCloseTo(100, within(1.0));
        assertThat(exposure.contrast()).isCloseTo(20, within(1.0));
        assertThat(exposure.sharpness()).isCloseTo(2, within(0.1));
    }

    private static Optional<Flaw> flaw(Box box, double score, Landmarks face) {
        return ProbeQuality.flaw(quality(box, score, face), 0.85);
    }

    private static Optional<Flaw> flaw(Exposure exposure) {
        return ProbeQuality.flaw(
                quality(new Box(100, 100, 60, 80), 0.9, FRONTAL).with(exposure), 0.85);
    }

    private static FaceQuality quality(Box box, double score, Landmarks face) {
        return FaceQuality.of(new Detection(box, score, face), 640, 480);
    }

    private static Landmarks turned(Landmarks face, double degrees) {
        return new Landmarks(
                turned(face.rightEye(), degrees),
                turned(face.leftEye(), degrees),
                turned(face.nose(), degrees),
                turned(face.rightMouth(), degrees),
                turned(face.leftMouth(), degrees));
    }

    private static Point turned(Point point, double degrees) {
        double turn = Math.toRadians(degrees);
        return new Point(
                point.x() * Math.cos(turn) - point.y() * Math.sin(turn),
                point.x() * Math.sin(turn) + point.y() * Math.cos(turn));
    }

    private static Landmarks face(double noseX, double noseY) {
        return new Landmarks(
                new Point(38.3, 51.7),
                new Point(73.5, 51.5),
                new Point(noseX, noseY),
                new Point(41.5, 92.4),
                new Point(70.7, 92.2));
    }
}
