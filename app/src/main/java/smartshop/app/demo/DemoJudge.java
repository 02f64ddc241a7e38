package smartshop.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import smartshop.app.alert.Alert;

/** Compares the alerts with the script that the cameras played. Thread-safe. */
final class DemoJudge {
    /** A vote may be completed by the last frames of a walk, which the link delivers a little late. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final List<DemoVisit> visits;
    private final Set<DemoVisit> alerted = new HashSet<>();
    private final List<Long> latencies = new ArrayList<>();
    private int falseAlerts;

    DemoJudge(List<DemoVisit> visits) {
        this.visits = List.copyOf(visits);
    }

    synchronized void alerted(Alert alert) {
        latencies.add(alert.latency().toMillis());
        Optional<DemoVisit> visit =
                visits.stream().filter(candidate -> fits(candidate, alert)).findFirst();
        if (visit.isEmpty() || !alerted.add(visit.get())) {
            falseAlerts++;
        }
    }

    private static boolean fits(DemoVisit visit, Alert alert) {
        return visit.camera().equals(alert.camera())
                && visit.listed().equals(Optional.of(alert.person()))
                && !alert.decidedAt().isBefore(visit.start())
                && !alert.decidedAt().isAfter(visit.end().plus(GRACE));
    }

    /** Visits that have ended by {@code now} are judged; later ones are left out. */
    synchronized DemoSummary summary(Instant now) {
        List<DemoVisit> over =
                visits.stream().filter(visit -> visit.end().isBefore(now)).toList();
        List<DemoVisit> listed =
                over.stream().filter(visit -> visit.listed().isPresent()).toList();
        int missed =
                (int) listed.stream().filter(visit -> !alerted.contains(visit)).count();
        List<Long> sorted = latencies.stream().sorted().toList();
        return new DemoSummary(
                over.size(),
                listed.size(),
                latencies.size(),
                missed,
                falseAlerts,
                percentile(sorted, 50),
                percentile(sorted, 95));
    }

    /** The nearest-rank percentile: the smallest value that {@code percent} of the values do not exceed. */
    private static long percentile(List<Long> sorted, int percent) {
        if (sorted.isEmpty()) {
            return 0;
        }
        return sorted.get((int) Math.ceil(percent / 100.0 * sorted.size()) - 1);
    }
}
