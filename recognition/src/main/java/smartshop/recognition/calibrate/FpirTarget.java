package smartshop.recognition.calibrate;

/**
 * How often the shop will put up with a false alert. From this, and never from a slider called confidence, come the
 * thresholds.
 *
 * @param visitorsADay people who come before the cameras on a day, more than 0; one who passes three cameras counts three times
 * @param falseAlertsAMonth false alerts a month that are acceptable, more than 0
 */
public record FpirTarget(double visitorsADay, double falseAlertsAMonth) {
    /** 365.25 / 12. */
    public static final double DAYS_A_MONTH = 30.4375;

    public FpirTarget {
        if (!(visitorsADay > 0) || !(falseAlertsAMonth > 0)) {
            throw new IllegalArgumentException("Visitors and false alerts must be more than 0");
        }
    }

    /** A thousand visitors a day and one false alert a month. */
    public static FpirTarget usual() {
        return new FpirTarget(1000, 1);
    }

    /** The target at which this part of the visitors, more than 0 and less than 1, alerts falsely. */
    public static FpirTarget ofFpir(double fpir) {
        return new FpirTarget(1000, fpir * 1000 * DAYS_A_MONTH);
    }

    public double visitorsAMonth() {
        return visitorsADay * DAYS_A_MONTH;
    }

    /** False positive identification rate: the part of the visitors not listed who may alert. */
    public double fpir() {
        return Math.min(0.5, falseAlertsAMonth / visitorsAMonth());
    }
}
