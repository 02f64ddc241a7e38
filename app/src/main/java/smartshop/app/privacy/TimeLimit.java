package smartshop.app.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long the law gives for something. What counts are the shop's calendar days: a time limit ends as its last day does, so that
 * a change of the clocks moves nothing.
 *
 * @param length of the usual limit, in the unit, 1 or more
 * @param extension how much longer the extended one is, from the same start
 * @param rollsForward whether an end that is no working day moves to the next one
 * @param workingDay whether offices work on a day
 */
public record TimeLimit(Unit unit, int length, int extension, boolean rollsForward, Predicate<LocalDate> workingDay) {

    /** What is counted. */
    public enum Unit {
        /** To the corresponding date of a later month, or that month's last day. */
        CALENDAR_MONTHS,
        /** From the day after the start. */
        WORKING_DAYS,
        /** From the day after the start. */
        DAYS
    }

    public TimeLimit {
        if (length < 1 || extension < 0) {
            throw new IllegalArgumentException("A time limit of %d and %d".formatted(length, extension));
        }
    }

    /** As it is where everything was asked and nothing extended. */
    public LocalDate lastDay(LocalDate start) {
        return lastDay(start, List.of(), false);
    }

    /**
     * The last day on which it can be done in time.
     *
     * @param start the day on which the request came, or proof of identity if that had been asked for
     * @param extended whether the requester was told, in time, that it takes longer
     */
    public LocalDate lastDay(LocalDate start, List<Pause> pauses, boolean extended) {
        int whole = extended ? length + extension : length;
        // Days of two pauses that meet count once.
        Set<LocalDate> still = pauses.stream().flatMap(Pause::days).collect(Collectors.toSet());
        LocalDate end = switch (unit) {
            case CALENDAR_MONTHS -> start.plusMonths(whole).plusDays(still.size());
            case DAYS -> start.plusDays((long) whole + still.size());
            case WORKING_DAYS -> workingDaysAfter(start, whole, still);
        };
        return rollsForward ? onWorkingDay(end) : end;
    }

    private LocalDate workingDaysAfter(LocalDate start, int count, Set<LocalDate> still) {
        return from(start.plusDays(1))
                .filter(day -> workingDay.test(day) && !still.contains(day))
                .skip(count - 1L)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate onWorkingDay(LocalDate end) {
        return from(end).filter(workingDay).findFirst().orElseThrow();
    }

    private static Stream<LocalDate> from(LocalDate first) {
        return Stream.iterate(first, day -> day.plusDays(1));
    }
}
