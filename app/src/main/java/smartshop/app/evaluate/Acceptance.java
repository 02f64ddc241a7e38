package smartshop.app.evaluate;

import java.util.function.IntToDoubleFunction;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.recognition.calibrate.Impostors;
import smartshop.recognition.search.Gallery;

/**
 * From which score a listed person is a match.
 *
 * @param target that the thresholds were calibrated for
 * @param usual the middle one of the thresholds
 * @param threshold of the person at a place of the gallery
 * @param expectedFalseAlertsAMonth by calibration, of {@code target}'s visitors
 */
public record Acceptance(
        FpirTarget target, double usual, IntToDoubleFunction threshold, double expectedFalseAlertsAMonth) {

    static Acceptance of(Gallery gallery, Impostors impostors, FpirTarget target) {
        CalibratedGallery listed = CalibratedGallery.of(gallery, impostors, target);
        return new Acceptance(target, listed.usualThreshold(), listed::threshold, listed.expectedFalseAlertsAMonth());
    }
}
