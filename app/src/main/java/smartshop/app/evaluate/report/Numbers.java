package smartshop.app.evaluate.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalDouble;
import smartshop.app.evaluate.measure.Percent;
import smartshop.app.evaluate.measure.Rate;

/** Figures as the report writes them. */
final class Numbers {
    private Numbers() {}

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Two significant digits, without needless noughts. */
    static String plain(double number) {
        return new BigDecimal(number)
                .round(new MathContext(2))
                .stripTrailingZeros()
                .toPlainString();
    }

    static String score(double score) {
        return String.format(Locale.ROOT, "%.3f", score);
    }

    static String seconds(OptionalDouble seconds) {
        return seconds.isEmpty() ? "–" : String.format(Locale.ROOT, "%.2f s", seconds.getAsDouble());
    }

    /** "76 of 77 (98.70 %)". */
    static String part(Rate rate) {
        return "%s of %s (%s)".formatted(count(rate.count()), count(rate.of()), Percent.of(rate.value()));
    }

    /** The ends of the 95 % interval. */
    static String between(Rate rate) {
        return "%s and %s"
                .formatted(
                        Percent.of(rate.wilson().low()),
                        Percent.of(rate.wilson().high()));
    }

    static String size(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%,d kB", Math.max(1, bytes / 1000))
                : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }
}
