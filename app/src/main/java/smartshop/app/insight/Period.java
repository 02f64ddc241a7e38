package smartshop.app.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import smartshop.storage.StorageException;

/**
 * Days of the shop.
 *
 * @param last included
 */
public record Period(LocalDate first, LocalDate last) {
    private static final int WEEK = 7;

    public Period {
        if (last.isBefore(first)) {
            throw new StorageException("The last day lies before the first one: swap them.");
        }
    }

    /** The days until today. */
    public static Period of(Span span, LocalDate today) {
        return new Period(today.minusDays(span.days() - 1L), today);
    }

    public int days() {
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** The days one after another, the first first. */
    public List<LocalDate> all() {
        return first.datesUntil(last.plusDays(1)).toList();
    }

    /** So many days before, just as long; of a single day, the same weekday of the week before. */
    public Period before() {
        return new Period(first.minusDays(shift()), last.minusDays(shift()));
    }

    private int shift() {
        return days() == 1 ? WEEK : days();
    }

    public Instant from(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    /** The first moment that is too late. */
    public Instant to(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /**
     * Until when the one before is compared: a day that has just begun is not compared with a whole one.
     *
     * @return the first moment of {@link #before} that is too late
     */
    Instant comparedTo(ZoneId zone, Instant now) {
        Instant end = before().to(zone);
        if (!now.isBefore(to(zone))) {
            return end;
        }
        Instant soFar = now.atZone(zone)
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1)
                .minusDays(shift())
                .toInstant();
        return soFar.isBefore(end) ? soFar : end;
    }
}
