package smartshop.recognition.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
        Pose pose = Pose.of(new Landmarks(
                turned(FRONTAL.rightEye()),
                turned(FRONTAL.leftEye()),
                turned(FRONTAL.nose()),
                turned(FRONTAL.rightMouth()),
                turned(FRONTAL.leftMouth())));

        assertThat(pose.roll()).isCloseTo(20, within(1.0));
        assertThat(pose.turnedAway()).isLessThan(4);
    }

    @Test
    void smallUnsureTurnedOrCutOffFacesAreNotCompared() {
        Box good = new Box(100, 100, 60, 80);

        assertThat(worth(good, 0.9, FRONTAL)).isTrue();
        assertThat(worth(new Box(100, 100, 31, 40), 0.9, FRONTAL)).isFalse();
        assertThat(worth(good, 0.84, FRONTAL)).isFalse();
        assertThat(worth(good, 0.9, face(85, 71.7))).isFalse();
        assertThat(worth(new Box(-10, 100, 60, 80), 0.9, FRONTAL)).isFalse();
        assertThat(worth(new Box(600, 100, 60, 80), 0.9, FRONTAL)).isFalse();
    }

    @Test
    void largerFacesCountMore() {
        Exposure sharp = new Exposure(120, 40, 0.2);
        Detection small = new Detection(new Box(0, 0, 40, 50), 0.9, FRONTAL);
        Detection large = new Detection(new Box(0, 0, 90, 110), 0.9, FRONTAL);

        assertThat(ProbeQuality.weight(large, sharp)).isGreaterThan(2 * ProbeQuality.weight(small, sharp));
        assertThat(ProbeQuality.weight(large, new Exposure(120, 40, 0.04)))
                .isLessThan(ProbeQuality.weight(large, sharp));
        assertThat(ProbeQuality.weight(large, new Exposure(120, 3, 0.2))).isZero();
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

    private static boolean worth(Box box, double score, Landmarks face) {
        return ProbeQuality.worthCutting(new Detection(box, score, face), 0.85, 640, 480);
    }

    private static Point turned(Point point) {
        double turn = Math.toRadians(20);
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
