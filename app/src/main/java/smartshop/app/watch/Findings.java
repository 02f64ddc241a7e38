package smartshop.app.watch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import smartshop.app.alert.Alert;
import smartshop.app.alert.AlertCenter;
import smartshop.app.alert.AlertTrace;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.Frame;
import smartshop.recognition.Observation;
import smartshop.recognition.image.Picture;
import smartshop.recognition.track.EndedTrack;
import smartshop.recognition.track.TrackedFace;
import smartshop.recognition.vote.Match;
import smartshop.recognition.vote.VisitPolicy;

/** What becomes of what one camera showed: alerts, one for each visit, and sightings. Belongs to one thread at a time. */
final class Findings {
    private final CameraFeed feed;
    private final AlertCenter alerts;
    private final SightingThread sightings;
    private final Clock clock;
    private final VisitPolicy visits = new VisitPolicy();
    /** By the number of the track; the scene of the last shot goes with the track. */
    private final Map<Long, Alert> raised = new HashMap<>();

    Findings(CameraFeed feed, AlertCenter alerts, SightingThread sightings, Clock clock) {
        this.feed = feed;
        this.alerts = alerts;
        this.sightings = sightings;
        this.clock = clock;
    }

    /** @param scene the frame in colour; not changed any more */
    void seen(Frame frame, Picture scene, Observation seen) {
        AlertTrace trace = new AlertTrace(frame.decodedAt(), clock.instant());
        seen.faces().stream().filter(face -> face.person().isEmpty()).forEach(this::withdraw);
        seen.matches().stream()
                .filter(match -> visits.firstOfVisit(match.person(), match.decidedAt()))
                .forEach(match -> raised.put(match.track(), alerts.raise(alert(match, scene), trace)));
        seen.better().forEach(match -> upgrade(match, scene));
        seen.faces().forEach(face -> face.person().ifPresent(person -> visits.seen(person, seen.capturedAt())));
        ended(seen.ended());
    }

    /** Somebody has said that it is not this person: when the person does come, that is a visit of its own. */
    private void withdraw(TrackedFace face) {
        Alert alert = raised.remove(face.track());
        if (alert != null) {
            visits.forget(alert.person());
        }
    }

    /** Only what went out: a track that goes on with a visit has no alert of its own. */
    private void upgrade(Match better, Picture scene) {
        raised.computeIfPresent(better.track(), (track, alert) -> {
            if (!alert.person().equals(better.person())) {
                return alert;
            }
            Alert upgraded = alert.upgraded(better, scene);
            alerts.upgrade(upgraded);
            return upgraded;
        });
    }

    private Alert alert(Match match, Picture scene) {
        return new Alert(
                UUID.randomUUID(),
                feed.id(),
                feed.name(),
                match.person(),
                match.score(),
                match.firstWide(),
                match.decidedAt(),
                clock.instant(),
                match.face(),
                scene,
                match.box(),
                match.template(),
                match.presentation());
    }

    void ended(List<EndedTrack> ended) {
        LocalDate today = LocalDate.now(clock);
        ended.forEach(track -> feed.placement().add(track.quality(), today));
        ended.forEach(track -> raised.remove(track.track()));
        ended.stream().filter(track -> track.match().isPresent()).forEach(track -> sightings.write(feed, track));
    }
}
