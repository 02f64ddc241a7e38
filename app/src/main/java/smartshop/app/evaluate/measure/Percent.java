package smartshop.app.evaluate.measure;

import java.util.Locale;

/** Rates for people to read. */
public final class Percent {
    private Percent() {}

    /** Two decimals; more where a small rate would otherwise read as nothing. */
    public static String of(double rate) {
        double percent = rate * 100;
        int decimals = percent == 0 || percent >= 0.1 ? 2 : 1 - (int) Math.floor(Math.log10(percent));
        return String.format(Locale.ROOT, "%." + decimals + "f %%", percent);
    }

    /** Both ends of an interval. */
    public static String of(Bounds bounds) {
        return "%s to %s".formatted(of(bounds.low()), of(bounds.high()));
    }
}
