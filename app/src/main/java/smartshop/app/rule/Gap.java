package smartshop.app.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import smartshop.storage.watchlist.Offence;

/**
 * Where rules make fewer calls than SmartShop's own.
 *
 * @param whole whether it is so for whatever happens in this profile
 * @param example something for which it is so
 */
public record Gap(Kind kind, Profile profile, boolean whole, Situation example) {
    public enum Kind {
        /** A new alert makes no sound and goes to nobody. */
        SILENT,
        /** Of an alert that nobody answers, nobody outside is told. */
        UNTOLD
    }

    /** Any Monday. */
    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

    /** All that these rules leave out. Exact: nothing changes between the hours, cameras and offences that rules speak of. */
    public static List<Gap> of(RuleBook book) {
        Rules rules = book.deciding();
        List<Gap> gaps = new ArrayList<>();
        for (Profile profile : Profile.values()) {
            gap(
                            Kind.SILENT,
                            profile,
                            situations(book, profile, Occasion.NEW),
                            now -> rules.decide(now).stream().noneMatch(Effect::calls))
                    .ifPresent(gaps::add);
            gap(
                            Kind.UNTOLD,
                            profile,
                            situations(book, profile, Occasion.UNANSWERED),
                            now -> rules.decide(now).stream().noneMatch(Effect::posts))
                    .ifPresent(gaps::add);
        }
        return gaps;
    }

    private static Optional<Gap> gap(Kind kind, Profile profile, List<Situation> all, Predicate<Situation> open) {
        List<Situation> left = all.stream().filter(open).toList();
        return left.stream().findFirst().map(example -> new Gap(kind, profile, left.size() == all.size(), example));
    }

    private static List<Situation> situations(RuleBook book, Profile profile, Occasion occasion) {
        Set<UUID> cameras = Stream.concat(
                        Stream.of(new UUID(0, 0)), // one that no rule speaks of
                        book.rules().stream().flatMap(rule -> rule.when().cameras().stream()))
                .collect(Collectors.toSet());
        List<Optional<Offence>> offences = Stream.concat(
                        Stream.of(Optional.<Offence>empty()),
                        Arrays.stream(Offence.values()).map(Optional::of))
                .toList();
        return Arrays.stream(DayOfWeek.values())
                .flatMap(day -> times(book).map(MONDAY.plusDays(day.ordinal())::atTime))
                .flatMap(at -> at(at, cameras, offences, profile, occasion))
                .toList();
    }

    private static Stream<Situation> at(
            LocalDateTime at, Set<UUID> cameras, List<Optional<Offence>> offences, Profile profile, Occasion occasion) {
        return cameras.stream()
                .flatMap(camera ->
                        offences.stream().map(offence -> new Situation(occasion, offence, camera, at, profile)));
    }

    private static Stream<LocalTime> times(RuleBook book) {
        Stream<LocalTime> ruled = book.rules().stream()
                .map(rule -> rule.when().hours())
                .flatMap(hours -> Stream.of(hours.from(), hours.to()));
        return Stream.concat(Stream.of(LocalTime.MIDNIGHT), ruled).distinct();
    }
}
