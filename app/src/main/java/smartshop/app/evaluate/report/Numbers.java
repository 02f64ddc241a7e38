package smartshop.app.evaluate.report;

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

    static String size(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%,d kB", Math.max(1, bytes / 1000))
                : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }
}
