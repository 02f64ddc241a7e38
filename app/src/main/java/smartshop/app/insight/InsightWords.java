package smartshop.app.insight;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers as people read them on paper and in a terminal: in English. */
public final class InsightWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int MINUTE = 60;

    private InsightWords() {}

    /** "1,234". */
    public static String number(long number) {
        return number(number, Locale.UK);
    }

    public static String number(long number, Locale customs) {
        return NumberFormat.getIntegerInstance(customs).format(number);
    }

    /** "12"; of less than ten with a digit more, "2.3", unless that is none. */
    public static String mean(double mean, Locale customs) {
        if (mean >= Figures.HANDFUL - 0.05 || mean == 0) {
            return number(Math.round(mean), customs);
        }
        NumberFormat format = NumberFormat.getNumberInstance(customs);
        format.setMaximumFractionDigits(1);
        return format.format(mean);
    }

    /** "92%". */
    public static String share(double share) {
        return share(share, Locale.UK);
    }

    /** "92%". All of it only if nothing is missing. @param share from 0 to 1 */
    public static String share(double share, Locale customs) {
        double shown = share < 1 ? Math.min(share, 0.99) : 1;
        return NumberFormat.getPercentInstance(customs).format(shown);
    }

    /** "14 s", "2 min", "2 min 30 s". */
    public static String took(Duration took) {
        long seconds = took.toSeconds();
        if (seconds < MINUTE) {
            return seconds + " s";
        }
        return seconds % MINUTE == 0
                ? took.toMinutes() + " min"
                : "%d min %d s".formatted(took.toMinutes(), seconds % MINUTE);
    }

    /** "20 November 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "20 November 2026", or "14 November 2026 to 20 November 2026". */
    public static String days(Period period) {
        return period.days() == 1 ? day(period.first()) : day(period.first()) + " to " + day(period.last());
    }
}
