package smartshop.app.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import smartshop.app.alert.Alert;
import smartshop.app.alert.AlertCenter;
import smartshop.app.alert.AlertTrace;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.Frame;
import smartshop.recognition.Observation;
import smartshop.recognition.image.Picture;
import smartshop.recognition.search.PersonId;
import smartshop.recognition.track.EndedTrack;
import smartshop.recognition.track.TrackedFace;
import smartshop.recognition.vote.Match;
import smartshop.recognition.vote.VisitPolicy;

/** What becomes of what one camera showed: alerts, one for each visit, and sightings. Belongs to one thread at a time. */
final class Findings {
    private final CameraFeed feed;
    private final AlertCenter alerts;
    private final SightingThread sightings;
    private final IntConsumer passers;
    private final Clock clock;
    private final VisitPolicy visits = new VisitPolicy();
    /** By the number of the track; the scene of the last shot goes with the track. */
    private final Map<Long, Alert> raised = new HashMap<>();
    /** Matches of a visit that another track was alerted for, by the number of the track. Their templates are wiped here. */
    private final Map<Long, Match> waiting = new HashMap<>();

    private final Queue<Alert> wrong = new ConcurrentLinkedQueue<>();
    private final List<Alert> heard = new ArrayList<>();
    private boolean sceneKept;

    /** @param passers told how many people have gone */
    Findings(CameraFeed feed, AlertCenter alerts, SightingThread sightings, IntConsumer passers, Clock clock) {
        this.feed = feed;
        this.alerts = alerts;
        this.sightings = sightings;
        this.passers = passers;
        this.clock = clock;
    }

    /** Somebody has said that it is not this person. Any thread may call, after the watch has the gallery that says so. */
    void wrong(Alert alert) {
        wrong.add(alert);
    }

    /** Before each look's gallery is chosen: that look no longer matches whoever was taken for the person. */
    void hear() {
        for (Alert alert = wrong.poll(); alert != null; alert = wrong.poll()) {
            heard.add(alert);
        }
    }

    /**
     * @param scene the frame in colour
     * @param began when this look at it did
     * @return whether an alert keeps the scene; else it may be overwritten
     */
    boolean seen(Frame frame, Picture scene, Observation seen, Instant began) {
        sceneKept = false;
        AlertTrace trace = new AlertTrace(frame.decodedAt(), began.plus(seen.detecting()), clock.instant());
        seen.faces().stream().filter(face -> face.person().isEmpty()).forEach(face -> withdraw(face.track()));
        heard.forEach(this::judgedWrong);
        heard.clear();
        seen.faces().forEach(face -> raiseWaiting(face, scene, seen.capturedAt(), trace));
        seen.matches().forEach(match -> matched(match, scene, trace));
        seen.better().forEach(match -> upgrade(match, scene));
        seen.faces().forEach(face -> present(face, seen.capturedAt()));
        ended(seen.ended());
        return sceneKept;
    }

    /** Only a track is known to be one and the same visitor; the next one of the same visit may be a look-alike. */
    private void present(TrackedFace face, Instant at) {
        Optional<UUID> alert = Optional.ofNullable(raised.get(face.track())).map(Alert::id);
        face.person().ifPresent(person -> {
            visits.seen(person, at);
            alerts.seen(person, feed.id(), feed.name(), at, alert);
        });
    }

    private void matched(Match match, Picture scene, AlertTrace trace) {
        if (visits.firstOfVisit(match.person(), match.decidedAt())) {
            raised.put(match.track(), alerts.raise(alert(match, scene), trace));
        } else {
            keep(match);
        }
    }

    /** The alert of this visit turned out to be of somebody else: this one has had none. */
    private void raiseWaiting(TrackedFace face, Picture scene, Instant at, AlertTrace trace) {
        Match match = waiting.get(face.track());
        if (match != null
                && face.person().equals(Optional.of(match.person()))
                && visits.firstOfVisit(match.person(), at)) {
            waiting.remove(face.track());
            Match now = match.seenAs(match.presentation(), match.template(), at, face.box());
            raised.put(face.track(), alerts.raise(alert(now, scene), trace));
        }
    }

    private void keep(Match match) {
        Match before = waiting.put(match.track(), match);
        if (before != null && before != match) {
            wipe(before);
        }
    }

    private void withdraw(long track) {
        Match match = waiting.remove(track);
        if (match != null) {
            wipe(match);
            forget(match.person());
        }
        Alert alert = raised.remove(track);
        if (alert != null) {
            forget(alert.person());
        }
    }

    /** Also when the track of the alert has ended. */
    private void judgedWrong(Alert alert) {
        raised.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(alert.id()))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::withdraw);
        forget(alert.person());
    }

    /** When the person does come, that is a visit of its own; unless they are here, and alerted. */
    private void forget(PersonId person) {
        if (raised.values().stream().noneMatch(alert -> alert.person().equals(person))) {
            visits.forget(person);
        }
    }

    private static void wipe(Match match) {
        match.template().wipe();
    }

    /** Only what went out: a track that goes on with a visit has no alert of its own. */
    private void upgrade(Match better, Picture scene) {
        if (waiting.containsKey(better.track())) {
            keep(better);
        }
        raised.computeIfPresent(better.track(), (track, alert) -> {
            if (!alert.person().equals(better.person())) {
                return alert;
            }
            Alert upgraded = alert.upgraded(better, own(scene));
            alerts.upgrade(upgraded);
            return upgraded;
        });
    }

    /** Whoever answers an alert wipes its scene: the first of a frame has the frame's, every other one a copy. */
    private Picture own(Picture scene) {
        Picture own = sceneKept
                ? new Picture(scene.width(), scene.height(), scene.bgr().clone())
                : scene;
        sceneKept = true;
        return own;
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
                own(scene),
                match.box(),
                match.template(),
                match.presentation());
    }

    void ended(List<EndedTrack> ended) {
        passers.accept(ended.size());
        LocalDate today = LocalDate.now(clock);
        ended.forEach(track -> feed.placement().add(track.quality(), today));
        ended.forEach(track -> gone(track.track()));
        ended.stream().filter(track -> track.match().isPresent()).forEach(track -> sightings.write(feed, track));
    }

    private void gone(long track) {
        raised.remove(track);
        Match match = waiting.remove(track);
        if (match != null) {
            wipe(match);
        }
    }
}
