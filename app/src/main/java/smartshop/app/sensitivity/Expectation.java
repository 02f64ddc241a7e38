package smartshop.app.sensitivity;

import smartshop.recognition.calibrate.FpirTarget;

/**
 * What the present setting lets one expect.
 *
 * @param target what the shop asked for
 * @param falseAlertsAMonth expected; the target's, or fewer where a smaller gallery allows it
 * @param people on the watchlist with a usable photo
 * @param shippedStrangers people whom the models were measured on before
 * @param ownStrangers visitors of this shop who were compared and were no match; one who came twice counts twice
 */
public record Expectation(
        FpirTarget target, double falseAlertsAMonth, int people, int shippedStrangers, long ownStrangers) {}
