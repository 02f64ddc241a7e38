package smartshop.app.insight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import smartshop.app.access.Session;
import smartshop.storage.Database;
import smartshop.storage.camera.CameraEntry;
import smartshop.storage.insight.AlertHour;
import smartshop.storage.insight.Answers;
import smartshop.storage.insight.HourCounts;
import smartshop.storage.insight.Responses;
import smartshop.storage.insight.Uptime;
import smartshop.storage.insight.VisitorHour;

/** Reads the counts and makes figures of them. For threads that may wait for the disk. */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
final class InsightReader {
    /** Confirmed visits stay a month: a shop has a few a day. */
    private static final int MOST_VISITS = 10_000;

    private final Database storage;
    private final HourCounts counts;
    private final Supplier<Set<UUID>> entrances;
    private final Clock clock;

    /** @param entrances the cameras that are there to see who comes in */
    InsightReader(Database storage, Supplier<Set<UUID>> entrances, Clock clock) {
        this.storage = storage;
        this.counts = storage.hourCounts();
        this.entrances = entrances;
        this.clock = clock;
    }

    /** Which cameras are asked about: the visitors of some, the alerts of all. */
    private record Scope(Insights.Where where, Set<UUID> visitors, Set<UUID> all) {}

    /**
     * @param by who asks: of the cameras that they may see
     * @param people whether they may see who came again
     */
    Insights read(Question question, Session by, boolean people) {
        ZoneId zone = clock.getZone();
        Period period = question.period();
        Instant from = period.from(zone);
        Instant to = period.to(zone);
        Period before = period.before();
        List<Uptime> known = counts.uptimes(before.from(zone), to);
        Scope scope = scope(
                question,
                known.stream().filter(camera -> by.sees(camera.camera())).toList());
        boolean whole = question.camera().isEmpty() && scope.all().size() == known.size();
        Optional<Map<LocalDate, Answers>> answers =
                whole ? Optional.of(counts.answers(before.first(), period.last())) : Optional.empty();
        Optional<Instant> since = counts.since();
        List<VisitorHour> visitors = counts.visitors(scope.visitors(), from, to);
        List<AlertHour> alerts = counts.alerts(scope.all(), from, to);
        Instant beforeEnds = period.comparedTo(zone, clock.instant());
        return new Insights(
                by,
                question,
                since,
                Figures.of(visitors, alerts, sum(answers, period), responses(whole, period)),
                since.filter(first -> !first.isAfter(before.from(zone)))
                        .map(counted -> Figures.of(
                                counts.visitors(scope.visitors(), before.from(zone), beforeEnds),
                                counts.alerts(scope.all(), before.from(zone), beforeEnds),
                                sum(answers, before),
                                responses(whole, before))),
                beforeEnds,
                scope.where(),
                WeekMap.of(visitors, alerts, zone),
                days(period, visitors, alerts, answers, zone),
                people ? Optional.of(returning(scope.all(), from, to, zone)) : Optional.empty(),
                Losses.of(
                        storage.incidents().all().stream()
                                .filter(one -> one.camera()
                                        .map(scope.all()::contains)
                                        .orElse(question.camera().isEmpty()))
                                .toList(),
                        from,
                        to),
                uptimes(scope.all(), from, to));
    }

    private Scope scope(Question question, List<Uptime> known) {
        Set<UUID> all = known.stream().map(Uptime::camera).collect(Collectors.toSet());
        if (question.camera().isPresent()) {
            Set<UUID> one = question.camera().filter(all::contains).map(Set::of).orElse(Set.of());
            return new Scope(Insights.Where.ONE_CAMERA, one, one);
        }
        Set<UUID> doors = entrances.get().stream().filter(all::contains).collect(Collectors.toSet());
        if (!doors.isEmpty()) {
            return new Scope(Insights.Where.ENTRANCES, doors, all);
        }
        Set<UUID> busiest = known.stream()
                .max(Comparator.comparingLong(Uptime::visitors).thenComparing(Uptime::camera))
                .map(camera -> Set.of(camera.camera()))
                .orElse(Set.of());
        return new Scope(Insights.Where.BUSIEST, busiest, all);
    }

    /** They are the whole shop's: of some cameras they would say who had the shift. */
    private Responses responses(boolean whole, Period period) {
        return whole ? counts.responses(period.first(), period.last()) : Responses.NONE;
    }

    private static Optional<Answers> sum(Optional<Map<LocalDate, Answers>> answers, Period period) {
        return answers.map(of -> period.all().stream()
                .map(day -> of.getOrDefault(day, Answers.NONE))
                .reduce(Answers.NONE, Answers::plus));
    }

    private static List<DayCount> days(
            Period period,
            List<VisitorHour> visitors,
            List<AlertHour> alerts,
            Optional<Map<LocalDate, Answers>> answers,
            ZoneId zone) {
        Map<LocalDate, List<VisitorHour>> went =
                visitors.stream().collect(Collectors.groupingBy(hour -> LocalDate.ofInstant(hour.hour(), zone)));
        Map<LocalDate, List<AlertHour>> alerted =
                alerts.stream().collect(Collectors.groupingBy(hour -> LocalDate.ofInstant(hour.hour(), zone)));
        return period.all().stream()
                .map(day -> new DayCount(
                        day,
                        Figures.of(
                                went.getOrDefault(day, List.of()),
                                alerted.getOrDefault(day, List.of()),
                                sum(answers, new Period(day, day)),
                                Responses.NONE)))
                .toList();
    }

    private List<Returning> returning(Set<UUID> cameras, Instant from, Instant to, ZoneId zone) {
        return Returning.of(
                storage.repeatVisits().confirmed(from, to, MOST_VISITS).stream()
                        .filter(visit -> cameras.contains(visit.camera()))
                        .toList(),
                storage.watchlist()::person,
                zone);
    }

    private List<CameraUptime> uptimes(Set<UUID> cameras, Instant from, Instant to) {
        Map<UUID, String> names = new HashMap<>();
        storage.cameras().all().forEach(camera -> names.put(camera.id(), camera.name()));
        return counts.uptimes(from, to).stream()
                .filter(uptime -> uptime.running() > 0 && cameras.contains(uptime.camera()))
                .map(uptime -> new CameraUptime(
                        uptime.camera(), names.getOrDefault(uptime.camera(), ""), uptime.live(), uptime.running()))
                .sorted(Comparator.comparing(
                                (CameraUptime camera) -> camera.name().isEmpty())
                        .thenComparing(CameraUptime::name))
                .toList();
    }

    /** The cameras that one can ask about. */
    List<Insights.Named> cameras(Predicate<UUID> sees) {
        return storage.cameras().all().stream()
                .filter(camera -> sees.test(camera.id()))
                .map((CameraEntry camera) -> new Insights.Named(camera.id(), camera.name()))
                .toList();
    }
}
