package smartshop.recognition.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnrolmentQualityTest {
    private static final Pose FRONTAL = new Pose(0, 0, 0);
    private static final Exposure GOOD_LIGHT = new Exposure(120, 40, 0.2);

    @Test
    void goodFaceHasNoFlawAndNeedsNoAdvice() {
        FaceQuality good = face(64, FRONTAL, GOOD_LIGHT, 0.9);

        assertThat(EnrolmentQuality.flaw(good)).isEmpty();
        assertThat(EnrolmentQuality.advice(good)).isEmpty();
    }

    @Test
    void everyFlawIsSaidInWordsThatHelp() {
        refused(face(23, FRONTAL, GOOD_LIGHT, 0.9), Flaw.TOO_SMALL, "23 pixels between the eyes, at least 24");
        refused(face(64, new Pose(42, 0, 0), GOOD_LIGHT, 0.9), Flaw.TURNED_AWAY, "turned away by about 40°");
        refused(face(64, new Pose(0, 0, 90), GOOD_LIGHT, 0.9), Flaw.TILTED, "turn the photo upright");
        refused(face(64, FRONTAL, new Exposure(30, 20, 0.2), 0.9), Flaw.TOO_DARK, "more light");
        refused(face(64, FRONTAL, new Exposure(240, 20, 0.2), 0.9), Flaw.TOO_BRIGHT, "less light");
        refused(face(64, FRONTAL, new Exposure(120, 20, 0.04), 0.9), Flaw.BLURRED, "sharper photo");
        refused(face(64, FRONTAL, new Exposure(120, 10, 0.2), 0.9), Flaw.BLURRED, "sharper photo");
        refused(face(64, FRONTAL, GOOD_LIGHT, 0.7), Flaw.UNSURE, "not surely a face");
    }

    @Test
    void usableFaceIsAdvised() {
        FaceQuality usable = face(40, new Pose(30, 0, 0), new Exposure(60, 40, 0.2), 0.9);

        assertThat(EnrolmentQuality.flaw(usable)).isEmpty();
        assertThat(EnrolmentQuality.advice(usable))
                .contains("40 pixels between the eyes")
                .contains("turned away by about 30°")
                .contains("rather dark");
    }

    @Test
    void whatIsRefusedAsAProbeIsRefusedForEnrolmentToo() {
        FaceQuality flat = face(64, FRONTAL, new Exposure(22, 6, 0.2), 0.9);

        assertThat(ProbeQuality.flaw(flat, 0.85)).isPresent();
        assertThat(EnrolmentQuality.flaw(flat)).isPresent();
    }

    private static void refused(FaceQuality face, Flaw flaw, String words) {
        assertThat(EnrolmentQuality.flaw(face)).contains(flaw);
        assertThat(EnrolmentQuality.words(flaw, face)).contains(words);
    }

    private static FaceQuality face(double eyes, Pose pose, Exposure light, double score) {
        return new FaceQuality(2 * eyes, eyes, pose, light, false, score);
    }
}
