package smartshop.app.ui.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** Where a moment of a day stands on a line. A day on which the clocks change is as long as it is. */
record DayScale(LocalDate day, ZoneId zone, double width) {
    /** Pixels between hours that have a number each. */
    private static final double LEAST_HOUR = 28;

    private static final int DAY = 24;

    /** Pixels from the left. */
    double place(Instant at) {
        return width * Duration.between(begin(), at).toMillis() / length();
    }

    private Instant begin() {
        return day.atStartOfDay(zone).toInstant();
    }

    private double length() {
        return Duration.between(begin(), day.plusDays(1).atStartOfDay(zone).toInstant())
                .toMillis();
    }

    /** The hours that have a number: all of them, or as many as there is room for. */
    List<Integer> hours() {
        int step = IntStream.of(1, 2, 3, 6)
                .filter(each -> width / DAY * each >= LEAST_HOUR)
                .findFirst()
                .orElse(DAY / 2);
        return IntStream.iterate(0, hour -> hour < DAY, hour -> hour + step)
                .boxed()
                .toList();
    }

    double place(int hour) {
        return place(day.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant());
    }
}
