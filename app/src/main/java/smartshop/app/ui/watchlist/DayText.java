package smartshop.app.ui.watchlist;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Days as text: shown with the month in letters, so that nobody takes the day for the month. */
final class DayText {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("[d MMMM yyyy][d MMM yyyy][d/M/yyyy][yyyy-MM-dd]", Locale.UK);

    private DayText() {}

    static String of(LocalDate day) {
        return SHOWN.format(day);
    }

    /** Empty if that is no day. */
    static Optional<LocalDate> read(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip(), TYPED));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
