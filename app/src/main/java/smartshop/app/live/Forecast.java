package smartshop.app.live;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.OptionalDouble;

/** What a camera will have sent by the end of the month, in UTC, if it goes on as it did: for a 5G contract's limit. */
public final class Forecast {
    /** One day has a night in it; less says nothing of a month. */
    private static final Duration SHORTEST = Duration.ofDays(1);

    private Forecast() {}

    /**
     * @param bytes sent in this month so far
     * @param since when the camera began to count, if that was in this month
     * @return bytes; empty while too little time has passed
     */
    public static OptionalDouble ofMonth(double bytes, Instant since, Instant now) {
        YearMonth month = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        Instant first = month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant begin = since.isAfter(first) ? since : first;
        Duration counted = Duration.between(begin, now);
        if (counted.compareTo(SHORTEST) < 0) {
            return OptionalDouble.empty();
        }
        double left = (double) Duration.between(now, end).toSeconds() / counted.toSeconds();
        return OptionalDouble.of(bytes * (1 + left));
    }
}
