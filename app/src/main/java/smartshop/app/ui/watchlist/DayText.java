package smartshop.app.ui.watchlist;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;

/** Days as text: shown with the month in letters, so that nobody takes the day for the month. */
final class DayText {
    private static final String DAY_FIRST = "[d MMMM yyyy][d MMM yyyy][d/M/yyyy][yyyy-MM-dd]";
    private static final String MONTH_FIRST = "[MMMM d, yyyy][MMM d, yyyy][M/d/yyyy][yyyy-MM-dd]";

    private DayText() {}

    static String of(LocalDate day) {
        return Times.date(day);
    }

    /** Empty if that is no day. */
    static Optional<LocalDate> read(String typed) {
        return read(typed, Words.customs());
    }

    static Optional<LocalDate> read(String typed, Locale customs) {
        try {
            return Optional.of(LocalDate.parse(
                    typed.strip(),
                    DateTimeFormatter.ofPattern(monthFirst(customs) ? MONTH_FIRST : DAY_FIRST, customs)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean monthFirst(Locale customs) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, customs);
        return pattern.indexOf('M') < pattern.indexOf('d')
                && pattern.indexOf('y') > 0; // not where the year comes first
    }
}
