package smartshop.recognition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.calibrate.StrangerScores;
import smartshop.recognition.detect.CloseLook;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.embed.FaceAligner;
import smartshop.recognition.embed.Portrait;
import smartshop.recognition.image.Picture;
import smartshop.recognition.image.Scaling;
import smartshop.recognition.quality.Exposure;
import smartshop.recognition.quality.ProbeQuality;
import smartshop.recognition.track.EndedTrack;
import smartshop.recognition.track.FaceTracker;
import smartshop.recognition.track.Sighted;
import smartshop.recognition.track.Track;
import smartshop.recognition.track.TrackedFace;
import smartshop.recognition.vote.Match;
import smartshop.recognition.vote.MatchVote;
import smartshop.recognition.vote.Shot;

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

    /** A face that was cut out, to be compared. */
    private record Cut(int index, Detection face, Picture aligned, double weight) {}

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
        List<Detection> faces = detect(engine, frame);
        Map<Integer, Cut> cuts = new HashMap<>();
        List<Sighted> sighted = embed(engine, frame, faces, cuts, capturedAt);
        FaceTracker.Step step = tracker.update(sighted, capturedAt);
        step.outOfSight().forEach(this::outOfSight);
        List<Match> matches = new ArrayList<>();
        List<Match> better = new ArrayList<>();
        List<TrackedFace> tracked = new ArrayList<>();
        for (FaceTracker.Paired paired : step.seen()) {
            Visitor visitor = visitors.computeIfAbsent(paired.track().id(), id -> new Visitor());
            if (paired.sighted().face().score() >= settings.thresholds().recognise()) {
                visitor.see(paired.sighted().face(), capturedAt); // a faint face's width is a guess
            }
            Cut cut = cuts.get(sighted.indexOf(paired.sighted()));
            if (cut != null) {
                add(visitor, cut, paired.sighted(), frame, capturedAt);
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
        return new Observation(capturedAt, tracked, matches, better, end(step.ended()));
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
        return engine.detector().detect(Scaling.area(frame, width, height)).stream()
                .map(face -> face.scaled(back))
                .toList();
    }

    /** Compares those faces that are worth it; {@code cuts} is filled with them by their place in the result. */
    private List<Sighted> embed(
            FaceEngine engine, Picture frame, List<Detection> faces, Map<Integer, Cut> cuts, Instant now) {
        List<Sighted> plain =
                faces.stream().map(face -> new Sighted(face, null)).toList();
        List<@Nullable Track> foreseen = tracker.foresee(plain, now);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            if (wanted(foreseen.get(i), now)) {
                order.add(i);
            }
        }
        order.sort(Comparator.<Integer, Instant>comparing(i -> lastCompared(foreseen.get(i)))
                .thenComparing(i -> -faces.get(i).box().width()));
        for (int i : order) {
            if (cuts.size() < settings.mostEmbeddings()) {
                cut(engine, frame, i, faces.get(i)).ifPresent(cut -> cuts.put(cut.index(), cut));
            }
        }
        List<Cut> all = List.copyOf(cuts.values());
        List<Embedding> embeddings =
                engine.embedder().embed(all.stream().map(Cut::aligned).toList());
        all.forEach(cut -> Arrays.fill(cut.aligned().bgr(), (byte) 0));
        List<Sighted> sighted = new ArrayList<>(plain);
        for (int i = 0; i < all.size(); i++) {
            sighted.set(all.get(i).index(), new Sighted(all.get(i).face(), embeddings.get(i)));
        }
        return sighted;
    }

    private boolean wanted(@Nullable Track track, Instant now) {
        Visitor visitor = track == null ? null : visitors.get(track.id());
        return track == null || visitor == null || visitor.wantsShot(now, tracker.crowded(track, now));
    }

    private Instant lastCompared(@Nullable Track track) {
        Visitor visitor = track == null ? null : visitors.get(track.id());
        return visitor == null ? Instant.MIN : visitor.lastCompared();
    }

    private Optional<Cut> cut(FaceEngine engine, Picture frame, int index, Detection coarse) {
        double least = settings.thresholds().recognise();
        if (coarse.box().width() < ProbeQuality.LEAST_WIDTH * 0.9
                || coarse.score() < settings.thresholds().track()) {
            return Optional.empty();
        }
        return CloseLook.at(engine.detector(), frame, coarse.box())
                .filter(face -> ProbeQuality.worthCutting(face, least, frame.width(), frame.height()))
                .map(face -> {
                    Picture aligned = FaceAligner.align(frame, face.landmarks());
                    return new Cut(index, face, aligned, ProbeQuality.weight(face, Exposure.of(aligned)));
                })
                .filter(cut -> cut.weight() > 0);
    }

    private static void add(Visitor visitor, Cut cut, Sighted sighted, Picture frame, Instant at) {
        Embedding embedding = sighted.embedding();
        if (embedding == null) {
            return;
        }
        if (visitor.wantsPortrait(cut.weight())) {
            visitor.portrait(Portrait.cut(frame, cut.face().landmarks()), cut.weight());
        }
        visitor.add(new Shot(embedding, cut.weight(), at));
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
