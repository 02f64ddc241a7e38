package smartshop.recognition;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.image.Picture;
import smartshop.recognition.search.Candidate;
import smartshop.recognition.search.Gallery;
import smartshop.recognition.track.EndedTrack;
import smartshop.recognition.track.Track;
import smartshop.recognition.vote.Match;
import smartshop.recognition.vote.MatchVote;
import smartshop.recognition.vote.Shot;

/** What is known of one track's visitor beyond where they are: the best shots, and who they are. */
final class Visitor {
    /** The face is wide enough to be recognised from here on; where an alert's latency starts. */
    private static final double WIDE = 40;
    /** Best shots that vote. More would count the poor early ones in. */
    private static final int MOST_SHOTS = 8;
    /** A visitor who has been compared so often is compared less often from then on. */
    private static final int OFTEN = 20;

    private static final Duration SELDOM = Duration.ofSeconds(1);
    /** A portrait is cut again only for a clearly better shot. */
    private static final double CLEARLY_BETTER = 1.3;

    private final List<Shot> shots = new ArrayList<>();
    private @Nullable Instant firstWide;
    private @Nullable Instant firstShot;
    private @Nullable Instant lastCompared;
    private int compared;
    private @Nullable Picture portrait;
    private double portraitWeight;
    private @Nullable Match match;

    void see(Detection face, Instant at) {
        if (firstWide == null && face.box().width() >= WIDE) {
            firstWide = at;
        }
    }

    /** Whether a new shot is worth the time. */
    boolean wantsShot(Instant now, boolean crowded) {
        return crowded
                || lastCompared == null
                || (match == null && compared < OFTEN)
                || Duration.between(lastCompared, now).compareTo(SELDOM) >= 0;
    }

    /** Who has waited longest comes first. */
    Instant lastCompared() {
        return lastCompared == null ? Instant.MIN : lastCompared;
    }

    void add(Shot shot) {
        if (firstShot == null) {
            firstShot = shot.at();
        }
        lastCompared = shot.at();
        compared++;
        shots.add(shot);
        if (shots.size() > MOST_SHOTS) {
            shots.stream().min(Comparator.comparingDouble(Shot::weight)).ifPresent(worst -> {
                shots.remove(worst);
                worst.wipe();
            });
        }
    }

    boolean wantsPortrait(double weight) {
        return match == null && (portrait == null || weight > CLEARLY_BETTER * portraitWeight);
    }

    void portrait(Picture better, double weight) {
        wipePortrait();
        portrait = better;
        portraitWeight = weight;
    }

    /** The match if this frame has just completed the vote. */
    Optional<Match> vote(MatchVote vote, Gallery gallery, Track track, Instant now) {
        if (match != null && !gallery.contains(match.person())) {
            match = null;
        }
        if (match != null || portrait == null || firstShot == null) {
            return Optional.empty();
        }
        Picture face = portrait;
        Instant wide = firstWide == null ? firstShot : firstWide;
        Optional<Match> completed = vote.decide(shots, gallery)
                .map(answer -> new Match(
                        track.id(),
                        answer.best().person(),
                        answer.best().score(),
                        answer.runnerUp(),
                        answer.agreeing(),
                        track.firstSeen(),
                        wide,
                        now,
                        track.box(),
                        face));
        completed.ifPresent(answer -> match = answer);
        return completed;
    }

    Optional<Match> match() {
        return Optional.ofNullable(match);
    }

    EndedTrack end(Track track, Gallery gallery) {
        double score = MatchVote.best(shots, gallery).map(Candidate::score).orElse(-1.0);
        return new EndedTrack(track.id(), track.firstSeen(), track.lastSeen(), match(), score, track.frames());
    }

    /** Overwrites every picture and embedding with zeros; a match keeps its own portrait. */
    void wipe() {
        shots.forEach(Shot::wipe);
        shots.clear();
        wipePortrait();
    }

    private void wipePortrait() {
        if (portrait != null && match == null) {
            Arrays.fill(portrait.bgr(), (byte) 0);
        }
        portrait = null;
    }
}
