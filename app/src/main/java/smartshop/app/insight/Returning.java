package smartshop.app.insight;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import smartshop.recognition.search.PersonId;
import smartshop.storage.history.RepeatVisits.Visit;
import smartshop.storage.watchlist.Grounds;
import smartshop.storage.watchlist.Listing;
import smartshop.storage.watchlist.Person;

/**
 * A listed person who came more than once, as staff confirmed.
 *
 * @param reference the shop's own, or the beginning of the entry's number; never the name
 * @param place where most often
 * @param there how many of the visits were there
 * @param weekday on which half of the visits fell at least; empty if there is none
 * @param around the first of three hours within which half of the visits fell at least; empty if there are none
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Returning(
        PersonId person,
        String reference,
        int visits,
        String place,
        int there,
        Optional<DayOfWeek> weekday,
        OptionalInt around,
        Instant last) {
    /** Two of two visits on a Friday are no habit. */
    private static final int HABIT = 3;

    /** What one can act on; the history has the others. */
    private static final int MOST = 20;

    private static final int WINDOW = 3;
    private static final int SHORT = 8;

    /**
     * Whoever came twice at least, the most frequent first, {@link #MOST} at most.
     *
     * @param listed asked for those alone; empty if the person is listed no more
     */
    static List<Returning> of(List<Visit> visits, Function<PersonId, Optional<Person>> listed, ZoneId zone) {
        return visits.stream().collect(Collectors.groupingBy(Visit::person)).entrySet().stream()
                .filter(of -> of.getValue().size() > 1)
                .sorted(Comparator.comparingInt((Map.Entry<PersonId, List<Visit>> of) ->
                                of.getValue().size())
                        .reversed())
                .flatMap(of -> listed.apply(of.getKey()).map(person -> of(person, of.getValue(), zone)).stream())
                .limit(MOST)
                .sorted(Comparator.comparingInt(Returning::visits)
                        .thenComparing(Returning::last)
                        .reversed())
                .toList();
    }

    private static Returning of(Person person, List<Visit> visits, ZoneId zone) {
        Map.Entry<String, Long> place = most(visits, Visit::cameraName);
        List<ZonedDateTime> times =
                visits.stream().map(visit -> visit.at().atZone(zone)).toList();
        return new Returning(
                person.id(),
                reference(person),
                visits.size(),
                place.getKey(),
                place.getValue().intValue(),
                weekday(times),
                around(times),
                visits.stream().map(Visit::at).max(Comparator.naturalOrder()).orElseThrow());
    }

    private static String reference(Person person) {
        return person.listing()
                .flatMap(Listing::grounds)
                .map(Grounds::incident)
                .filter(written -> !written.isEmpty())
                .orElseGet(
                        () -> person.id().value().toString().substring(0, SHORT).toUpperCase(Locale.ROOT));
    }

    private static Optional<DayOfWeek> weekday(List<ZonedDateTime> times) {
        Map.Entry<DayOfWeek, Long> most = most(times, ZonedDateTime::getDayOfWeek);
        return Optional.of(most.getKey()).filter(day -> habit(most.getValue(), times.size()));
    }

    private static OptionalInt around(List<ZonedDateTime> times) {
        return IntStream.rangeClosed(0, WeekMap.HOURS - WINDOW)
                .boxed()
                .max(Comparator.comparingLong((Integer first) -> within(times, first))
                        .thenComparing(Comparator.reverseOrder()))
                .filter(first -> habit(within(times, first), times.size()))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    private static long within(List<ZonedDateTime> times, int first) {
        return times.stream()
                .filter(time -> time.getHour() >= first && time.getHour() < first + WINDOW)
                .count();
    }

    private static boolean habit(long so, int all) {
        return all >= HABIT && 2 * so >= all;
    }

    private static <T, K extends Comparable<K>> Map.Entry<K, Long> most(List<T> all, Function<T, K> by) {
        return all.stream().collect(Collectors.groupingBy(by, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<K, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow();
    }

    /** Without the reference, which the shop wrote. */
    @Override
    public String toString() {
        return "Returning[" + person + "]";
    }
}
