package smartshop.storage.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A quarter of a day, by the shop's clock. */
public enum DayPart {
    NIGHT,
    MORNING,
    AFTERNOON,
    EVENING;

    private static final int HOURS = 6;

    /** The first hour. */
    public int from() {
        return ordinal() * HOURS;
    }

    /** The hour after the last one. */
    public int to() {
        return from() + HOURS;
    }

    /** When it begins on a day: on two days of the year it is an hour shorter or longer. */
    Instant begins(LocalDate day, ZoneId zone) {
        return day.atTime(from(), 0).atZone(zone).toInstant();
    }

    Instant ends(LocalDate day, ZoneId zone) {
        return this == EVENING
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(to(), 0).atZone(zone).toInstant();
    }
}
