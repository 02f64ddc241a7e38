package smartshop.recognition;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.calibrate.StrangerScores;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.Picture;
import smartshop.recognition.image.Scaling;
import smartshop.recognition.track.EndedTrack;
import smartshop.recognition.track.FaceTracker;
import smartshop.recognition.track.Sighted;
import smartshop.recognition.track.Track;
import smartshop.recognition.track.TrackedFace;
import smartshop.recognition.vote.Match;
import smartshop.recognition.vote.MatchVote;

/**
 * The whole way from frames to matches, for one camera: detect, track, judge, embed, search, vote. Belongs to one thread.
 * What is kept of a face that is no match is overwritten with zeros a second after it was last seen.
 */
public final class Recognizer {
    /** A track that was seen only once is more often a pattern than a visitor. */
    private static final int LEAST_FRAMES = 2;

    private final RecognitionSettings settings;
    private final FaceTracker tracker;
    private final MatchVote vote;
    private final StrangerScores strangers;
    private final Map<Long, Visitor> visitors = new HashMap<>();
    private CalibratedGallery listed = CalibratedGallery.empty();

    /** @param strangers is told what those score who are no match; may be shared by many recognisers */
    public Recognizer(RecognitionSettings settings, StrangerScores strangers) {
        this.settings = settings;
        this.strangers = strangers;
        this.tracker = new FaceTracker(settings.thresholds());
        this.vote = new MatchVote(settings.thresholds());
    }

    /**
     * Looks at a frame.
     *
     * @param engine the calling thread's
     * @param frame not kept
     * @param capturedAt later than the frame's before
     * @param listed may be another gallery each time; who was removed from it is no match from this look on
     */
    public Observation look(FaceEngine engine, Picture frame, Instant capturedAt, CalibratedGallery listed) {
        this.listed = listed;
        long began = System.nanoTime();
        List<Detection> faces = detect(engine, frame);
        Duration detecting = Duration.ofNanos(System.nanoTime() - began);
        Map<Integer, Closeup> closeups =
                Closeups.take(engine, frame, faces, waitingLongestFirst(faces, capturedAt), settings);
        List<Sighted> sighted = sighted(faces, closeups);
        FaceTracker.Step step = tracker.update(sighted, capturedAt);
        wipeUnpaired(sighted, step);
        step.outOfSight().forEach(this::outOfSight);
        List<Match> matches = new ArrayList<>();
        List<Match> better = new ArrayList<>();
        List<TrackedFace> tracked = new ArrayList<>();
        for (FaceTracker.Paired paired : step.seen()) {
            Visitor visitor = visitors.computeIfAbsent(paired.track().id(), id -> new Visitor());
            if (paired.sighted().face().score() >= settings.thresholds().recognise()) {
                visitor.see(paired.sighted().face(), capturedAt); // a faint face's width is a guess
            }
            Closeup closeup = closeups.get(sighted.indexOf(paired.sighted()));
            if (closeup != null) {
                visitor.judged(closeup, frame, capturedAt);
            }
            engine.presentation()
                    .ifPresent(check ->
                            visitor.check(check, frame, paired.sighted().face().box()));
            visitor.better(vote, listed, paired.track(), capturedAt).ifPresent(better::add);
            visitor.vote(vote, listed, paired.track(), capturedAt).ifPresent(matches::add);
            if (paired.track().frames() >= LEAST_FRAMES) {
                tracked.add(new TrackedFace(paired.track().id(), paired.track().box(), visitor.person()));
            }
        }
        return new Observation(capturedAt, detecting, tracked, matches, better, end(step.ended()));
    }

    /** Ends every track: the camera is gone or the recording is over. */
    public List<EndedTrack> finish() {
        return end(tracker.finish());
    }

    private static List<Detection> detect(FaceEngine engine, Picture frame) {
        double shrink = LookSize.shrink(frame.width(), frame.height());
        int width = (int) Math.round(frame.width() / shrink);
        int height = (int) Math.round(frame.height() / shrink);
        double back = frame.width() / (double) width;
        Picture small = Scaling.area(frame, width, height);
        try {
            return engine.detector().detect(small).stream()
                    .map(face -> face.scaled(back))
                    .toList();
        } finally {
            if (small != frame) {
                small.wipe();
            }
        }
    }

    /** The places of those faces that a closer look is wanted at. */
    private List<Integer> waitingLongestFirst(List<Detection> faces, Instant now) {
        List<Sighted> plain =
                faces.stream().map(face -> new Sighted(face, null)).toList();
        List<@Nullable Track> foreseen = tracker.foresee(plain, now);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            if (wanted(foreseen.get(i), now)) {
                order.add(i);
            }
        }
        order.sort(Comparator.<Integer, Instant>comparing(i -> lastJudged(foreseen.get(i)))
                .thenComparing(i -> -faces.get(i).box().width()));
        return order;
    }

    private static List<Sighted> sighted(List<Detection> faces, Map<Integer, Closeup> closeups) {
        List<Sighted> sighted = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            Closeup closeup = closeups.get(i);
            sighted.add(
                    closeup == null || closeup.embedding() == null
                            ? new Sighted(faces.get(i), null)
                            : new Sighted(closeup.face(), closeup.embedding()));
        }
        return sighted;
    }

    /** A doubtful face that continues no track belongs to nobody. */
    private static void wipeUnpaired(List<Sighted> sighted, FaceTracker.Step step) {
        for (Sighted face : sighted) {
            Embedding embedding = face.embedding();
            if (embedding != null && step.seen().stream().noneMatch(paired -> paired.sighted() == face)) {
                embedding.wipe();
            }
        }
    }

    private boolean wanted(@Nullable Track track, Instant now) {
        Visitor visitor = track == null ? null : visitors.get(track.id());
        return track == null || visitor == null || visitor.wantsShot(now, tracker.crowded(track, now));
    }

    private Instant lastJudged(@Nullable Track track) {
        Visitor visitor = track == null ? null : visitors.get(track.id());
        return visitor == null ? Instant.MIN : visitor.lastJudged();
    }

    /** Whether anything is kept of anybody's face. */
    public boolean remembers() {
        return !visitors.isEmpty();
    }

    private void outOfSight(Track track) {
        Visitor visitor = visitors.get(track.id());
        if (visitor != null) {
            visitor.outOfSight(listed, strangers);
            if (visitor.person().isEmpty()) {
                track.wipe();
            }
        }
    }

    private List<EndedTrack> end(List<Track> tracks) {
        List<EndedTrack> ended = new ArrayList<>();
        for (Track track : tracks) {
            outOfSight(track);
            Visitor visitor = visitors.remove(track.id());
            if (visitor != null) {
                if (track.frames() >= LEAST_FRAMES) {
                    ended.add(visitor.end(track));
                }
                visitor.wipe();
            }
            track.wipe();
        }
        return ended;
    }
}
