package smartshop.app.rule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a shop is open, and when it is night. What is neither is closed; what is both is open.
 *
 * @param open when the shop opens on a day and when it closes; a day without is one on which it does not open
 */
public record WeekPlan(Map<DayOfWeek, Hours> open, Hours night) {
    /** Longer than any time without a change, but for plans that have none. */
    private static final int DAYS_AHEAD = 8;

    /** Until somebody says when it is not: then nothing is held back because of an hour that nobody chose. */
    public static final WeekPlan ALWAYS_OPEN = new WeekPlan(
            Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), day -> Hours.ALL_DAY)),
            Hours.between(22, 6));

    public WeekPlan {
        EnumMap<DayOfWeek, Hours> sorted = new EnumMap<>(DayOfWeek.class);
        sorted.putAll(open);
        open = Collections.unmodifiableMap(sorted);
    }

    public Profile profile(Instant at, ZoneId zone) {
        return profile(at.atZone(zone).toLocalDateTime());
    }

    Profile profile(LocalDateTime at) {
        if (opened(at)) {
            return Profile.OPEN;
        }
        return night.hold(at, day -> true) ? Profile.NIGHT : Profile.CLOSED;
    }

    private boolean opened(LocalDateTime at) {
        LocalTime time = at.toLocalTime();
        Hours today = open.get(at.getDayOfWeek());
        Hours dayBefore = open.get(at.getDayOfWeek().minus(1));
        return (today != null && today.onFirstDay(time)) || (dayBefore != null && dayBefore.onNextDay(time));
    }

    /** The first moment after this one at which the plan says something else; empty if it always says the same. */
    public Optional<Instant> nextChange(Instant after, ZoneId zone) {
        Profile now = profile(after, zone);
        return moments(after, zone)
                .filter(moment -> moment.isAfter(after))
                .sorted()
                .filter(moment -> profile(moment, zone) != now)
                .findFirst();
    }

    /** At which something may change: also when the clocks do. */
    private Stream<Instant> moments(Instant after, ZoneId zone) {
        LocalDate first = after.atZone(zone).toLocalDate();
        Stream<Instant> planned = first.datesUntil(first.plusDays(DAYS_AHEAD + 1))
                .flatMap(day -> times().flatMap(time -> at(day.atTime(time), zone)));
        ZoneOffsetTransition clocks = zone.getRules().nextTransition(after);
        boolean near = clocks != null && clocks.getInstant().isBefore(after.plus(Duration.ofDays(DAYS_AHEAD)));
        return near ? Stream.concat(planned, Stream.of(clocks.getInstant())) : planned;
    }

    private Stream<LocalTime> times() {
        return Stream.concat(open.values().stream(), Stream.of(night))
                .flatMap(hours -> Stream.of(hours.from(), hours.to(), LocalTime.MIDNIGHT))
                .distinct();
    }

    /** Both, where the clock shows it twice; none where it leaves it out. */
    private static Stream<Instant> at(LocalDateTime shown, ZoneId zone) {
        return zone.getRules().getValidOffsets(shown).stream().map(shown::toInstant);
    }
}
