package smartshop.app.rule;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Predicate;

/**
 * Hours of a day by the shop's own clock. They are compared with what the clock on the wall shows, so that they hold on the two days a
 * year on which it is changed: an hour that is shown twice counts twice, one that is left out not at all.
 *
 * @param from included
 * @param to left out; before {@code from} if it is on the next day; the same for the whole day
 */
public record Hours(LocalTime from, LocalTime to) {
    public static final Hours ALL_DAY = new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public static Hours between(int from, int to) {
        return new Hours(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    public boolean allDay() {
        return from.equals(to);
    }

    /** Whether a moment is within them. @param days on which they begin */
    boolean hold(LocalDateTime at, Predicate<DayOfWeek> days) {
        return (days.test(at.getDayOfWeek()) && onFirstDay(at.toLocalTime()))
                || (days.test(at.getDayOfWeek().minus(1)) && onNextDay(at.toLocalTime()));
    }

    boolean onFirstDay(LocalTime time) {
        return allDay() || (!time.isBefore(from) && (to.isBefore(from) || time.isBefore(to)));
    }

    boolean onNextDay(LocalTime time) {
        return to.isBefore(from) && time.isBefore(to);
    }
}
