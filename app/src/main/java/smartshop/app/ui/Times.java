package smartshop.app.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;

/** Moments and spans as people say them. */
public final class Times {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

    private Times() {}

    /** "14:02:11", or as people here write it. */
    public static String time(Instant at, ZoneId zone) {
        return text(TIME, at.atZone(zone));
    }

    /** "14:02". */
    public static String minute(Instant at, ZoneId zone) {
        return text(MINUTE, at.atZone(zone));
    }

    /** "Today", "Yesterday" or "20 November 2026". */
    public static String day(Instant at, Instant now, ZoneId zone) {
        LocalDate day = at.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        if (day.equals(today)) {
            return Words.say("time.today");
        }
        return day.equals(today.minusDays(1)) ? Words.say("time.yesterday") : date(at, zone);
    }

    /** "20 November 2026". */
    public static String date(Instant at, ZoneId zone) {
        return text(DAY, at.atZone(zone));
    }

    /** "20 November 2026". */
    public static String date(LocalDate day) {
        return text(DAY, day);
    }

    /** "20 Nov 2026, 14:02". */
    public static String moment(Instant at, ZoneId zone) {
        return text(MOMENT, at.atZone(zone));
    }

    /** @param format as for {@link String#format}; digits are written as people here write them */
    public static String number(String format, Object number) {
        return String.format(Words.customs(), format, number);
    }

    private static String text(DateTimeFormatter formatter, TemporalAccessor moment) {
        return formatter.withLocale(Words.customs()).format(moment);
    }

    /** "now", "4 s ago", "3 min ago", "2 h ago". A moment in the future counts as now. */
    public static String ago(Instant at, Instant now) {
        long seconds = Duration.between(at, now).toSeconds();
        if (seconds < 1) {
            return Words.say("time.now");
        }
        if (seconds < 60) {
            return Words.say("time.secondsAgo", seconds);
        }
        return seconds < 3600 ? Words.say("time.minutesAgo", seconds / 60) : Words.say("time.hoursAgo", seconds / 3600);
    }

    /** "under a second", "1.4 seconds", "2 minutes". */
    public static String span(Duration span) {
        if (span.toMillis() < 1000) {
            return Words.say("time.underASecond");
        }
        if (span.toSeconds() < 60) {
            return Words.say("time.seconds", number("%.1f", span.toMillis() / 1000.0));
        }
        return Words.say("time.minutes", span.toMinutes());
    }
}
