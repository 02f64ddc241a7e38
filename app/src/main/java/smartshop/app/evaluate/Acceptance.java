package smartshop.app.evaluate;

import java.util.function.IntToDoubleFunction;

/**
 * From which score a listed person is a match.
 *
 * @param fpir part of the strangers that may be accepted, which the thresholds were calibrated for
 * @param usual the middle one of the thresholds
 * @param threshold of the person at a place of the gallery
 */
public record Acceptance(double fpir, double usual, IntToDoubleFunction threshold) {}
