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
import smartshop.storage.Database;
import smartshop.storage.camera.CameraEntry;
import smartshop.storage.insight.AlertHour;
import smartshop.storage.insight.HourCounts;
import smartshop.storage.insight.Responses;
import smartshop.storage.insight.Uptime;
import smartshop.storage.insight.VisitorHour;

/** Reads the counts and makes figures of them. For threads that may wait for the disk. */
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
     * @param sees which cameras whoever asks may see
     * @param people whether they may see who came again
     */
    Insights read(Question question, Predicate<UUID> sees, boolean people) {
        ZoneId zone = clock.getZone();
        Period period = question.period();
        Instant from = period.from(zone);
        Instant to = period.to(zone);
        Period before = period.before();
        Scope scope = scope(
                question,
                counts.uptimes(before.from(zone), to).stream()
                        .filter(camera -> sees.test(camera.camera()))
                        .toList());
        Optional<Instant> since = counts.since();
        List<VisitorHour> visitors = counts.visitors(scope.visitors(), from, to);
        List<AlertHour> alerts = counts.alerts(scope.all(), from, to);
        Instant beforeEnds = period.comparedTo(zone, clock.instant());
        return new Insights(
                question,
                since,
                Figures.of(visitors, alerts, responses(question, period)),
                since.filter(known -> !known.isAfter(before.from(zone)))
                        .map(known -> Figures.of(
                                counts.visitors(scope.visitors(), before.from(zone), beforeEnds),
                                counts.alerts(scope.all(), before.from(zone), beforeEnds),
                                responses(question, before))),
                beforeEnds,
                scope.where(),
                WeekMap.of(visitors, alerts, zone),
                days(period, visitors, alerts, zone),
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

    /** They are the whole shop's: of one camera they would say who had the shift. */
    private Responses responses(Question question, Period period) {
        return question.camera().isPresent() ? Responses.NONE : counts.responses(period.first(), period.last());
    }

    private static List<DayCount> days(Period period, List<VisitorHour> visitors, List<AlertHour> alerts, ZoneId zone) {
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
