package smartshop.app.ui.insight;

import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import smartshop.app.insight.InsightWords;
import smartshop.app.insight.Period;
import smartshop.app.insight.WeekMap;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;

/** Numbers, days and hours as people here write them. */
final class Numbers {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofLocalizedPattern("MMMd");
    private static final DateTimeFormatter IN_YEARS = DateTimeFormatter.ofLocalizedPattern("yMMMd");
    private static final int MINUTE = 60;

    private Numbers() {}

    /** "1,234". */
    static String number(long number) {
        return InsightWords.number(number, Words.customs());
    }

    /** "2.3". */
    static String mean(double mean) {
        return InsightWords.mean(mean, Words.customs());
    }

    /** "92%". @param share from 0 to 1 */
    static String share(double share) {
        return InsightWords.share(share, Words.customs());
    }

    /** "12%". @param change from 0; may be more than 1 */
    static String change(double change) {
        return NumberFormat.getPercentInstance(Words.customs()).format(change);
    }

    /** "14 s", "2 min", "2 min 30 s". */
    static String took(Duration took) {
        long seconds = took.toSeconds();
        if (seconds < MINUTE) {
            return Words.say("insight.took.seconds", seconds);
        }
        return seconds % MINUTE == 0
                ? Words.say("insight.took.minutes", took.toMinutes())
                : Words.say("insight.took.both", took.toMinutes(), seconds % MINUTE);
    }

    /** "20 November 2026", or "14 November 2026 to 20 November 2026". */
    static String days(Period period) {
        return period.days() == 1
                ? Times.date(period.first())
                : Words.say("insight.days", Times.date(period.first()), Times.date(period.last()));
    }

    /** "20 Nov". */
    static String shortDate(LocalDate day) {
        return SHORT.withLocale(Words.customs()).format(day);
    }

    /** "20 Nov 2026". */
    static String dateInYears(LocalDate day) {
        return IN_YEARS.withLocale(Words.customs()).format(day);
    }

    /** "04:00" or, in zones with half hours, "04:30". @param hour from 0; 24 is midnight again */
    static String hour(int hour, int minute) {
        return HOUR.withLocale(Words.customs()).format(LocalTime.of(hour % WeekMap.HOURS, minute));
    }

    /** "Friday". */
    static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Words.customs());
    }

    /** "Fri". */
    static String shortWeekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Words.customs());
    }
}
