package smartshop.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import smartshop.app.scan.ScannedTrack;

/**
 * A clip judged by its ground truth.
 *
 * @param visits of listed people
 * @param falseAlerts alerts for somebody who was not in the picture then
 * @param repeated alerts for a visit that had been alerted already
 * @param strangers visits of people who are not listed
 * @param strangersAlerted of these, how many had a false alert while they were there
 * @param tracks visitors that recognition told apart
 */
public record ClipResult(
        String clip,
        List<VisitResult> visits,
        int falseAlerts,
        int repeated,
        int strangers,
        int strangersAlerted,
        int tracks) {
    /** Ground truth is rounded, and a frame is looked at every 0.2 s. */
    private static final double SLACK = 0.2;

    /** @param tracks in any order */
    public static ClipResult judge(String clip, ClipTruth truth, List<ScannedTrack> tracks) {
        List<ScannedTrack> alerts = new ArrayList<>(tracks.stream()
                .filter(track -> track.alertAt().isPresent())
                .sorted((one, other) -> Double.compare(at(one), at(other)))
                .toList());
        List<VisitResult> visits = new ArrayList<>();
        int repeated = 0;
        for (ClipTruth.Visit visit : truth.visits()) {
            if (visit.person().isPresent()) {
                List<ScannedTrack> own =
                        alerts.stream().filter(alert -> fits(visit, alert)).toList();
                alerts.removeAll(own);
                repeated += Math.max(0, own.size() - 1);
                Optional<Double> first = own.stream().findFirst().map(ClipResult::at);
                visits.add(new VisitResult(visit.person().get(), visit, first));
            }
        }
        int strangers = truth.visits().size() - visits.size();
        int alerted = (int) truth.visits().stream()
                .filter(visit -> visit.person().isEmpty())
                .filter(visit -> alerts.stream().anyMatch(alert -> during(visit, alert)))
                .count();
        return new ClipResult(clip, List.copyOf(visits), alerts.size(), repeated, strangers, alerted, tracks.size());
    }

    public int found() {
        return (int) visits.stream().filter(VisitResult::found).count();
    }

    public int missed() {
        return visits.size() - found();
    }

    private static boolean fits(ClipTruth.Visit visit, ScannedTrack alert) {
        return visit.person().equals(alert.person()) && during(visit, alert);
    }

    private static boolean during(ClipTruth.Visit visit, ScannedTrack alert) {
        return at(alert) >= visit.start() - SLACK && at(alert) <= visit.end() + SLACK;
    }

    private static double at(ScannedTrack alert) {
        return alert.alertAt().orElseThrow().toMillis() / 1000.0;
    }
}
