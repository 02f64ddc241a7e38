package smartshop.app.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments and spans as people say them. */
public final class Times {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Times() {}

    /** "14:02:11". */
    public static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    /** "14:02". */
    public static String minute(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
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
        return DAY.format(at.atZone(zone));
    }

    /** "20 November 2026". */
    public static String date(LocalDate day) {
        return DAY.format(day);
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
            return Words.say("time.seconds", String.format(Locale.UK, "%.1f", span.toMillis() / 1000.0));
        }
        return Words.say("time.minutes", span.toMinutes());
    }
}
