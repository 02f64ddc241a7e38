package smartshop.recognition;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.attack.PresentationCheck;
import smartshop.recognition.attack.PresentationVote;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.calibrate.StrangerScores;
import smartshop.recognition.detect.Box;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.embed.Portrait;
import smartshop.recognition.image.Picture;
import smartshop.recognition.quality.ProbeQuality;
import smartshop.recognition.quality.VisitLog;
import smartshop.recognition.search.PersonId;
import smartshop.recognition.track.EndedTrack;
import smartshop.recognition.track.Track;
import smartshop.recognition.vote.BestShots;
import smartshop.recognition.vote.Match;
import smartshop.recognition.vote.MatchVote;
import smartshop.recognition.vote.Shot;

/** What is known of one track's visitor beyond where they are: the best shots, and who they are. */
final class Visitor {
    /** The face is wide enough to be recognised from here on; where an alert's latency starts. */
    private static final double WIDE = 40;
    /** A visitor who has been compared so often is compared less often from then on. */
    private static final int OFTEN = 20;

    private static final Duration SELDOM = Duration.ofSeconds(1);
    /** A portrait is cut again only for a clearly better shot. */
    private static final double CLEARLY_BETTER = 1.3;

    private final BestShots shots = new BestShots();
    private final PresentationVote presentation = new PresentationVote();
    private @Nullable Instant firstWide;
    private @Nullable Instant firstShot;
    private final VisitLog log = new VisitLog(MatchVote.LEAST_SHOTS);
    private @Nullable Instant lastCompared;
    private @Nullable Instant lastJudged;
    private int compared;
    private boolean undecided;
    private @Nullable CalibratedGallery decidedAmong;
    private @Nullable Picture portrait;
    private double portraitWeight;
    private @Nullable Match match;
    private boolean betterPortrait;
    private double lastScore = -1;
    private boolean tallied;

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
    Instant lastJudged() {
        return lastJudged == null ? Instant.MIN : lastJudged;
    }

    /** @param frame that the face was judged in; not kept */
    void judged(Closeup closeup, Picture frame, Instant at) {
        lastJudged = at;
        log.add(closeup.quality(), closeup.flaw());
        Embedding embedding = closeup.embedding();
        if (embedding != null) {
            double weight = ProbeQuality.weight(closeup.quality());
            if (wantsPortrait(weight)) {
                portrait(Portrait.cut(frame, closeup.face().landmarks()), weight);
            }
            add(new Shot(embedding, weight, at));
        }
    }

    private void add(Shot shot) {
        if (firstShot == null) {
            firstShot = shot.at();
        }
        lastCompared = shot.at();
        compared++;
        undecided = true;
        shots.add(shot);
    }

    private boolean wantsPortrait(double weight) {
        return portrait == null || weight > CLEARLY_BETTER * portraitWeight;
    }

    private void portrait(Picture better, double weight) {
        wipePortrait();
        portrait = better;
        portraitWeight = weight;
        betterPortrait = true;
    }

    /** The match if this frame has just completed the vote. */
    Optional<Match> vote(MatchVote vote, CalibratedGallery listed, Track track, Instant now) {
        withdraw(listed);
        if (match != null) {
            decidedAmong = listed;
        }
        if (match != null || portrait == null || !(undecided || decidedAmong != listed)) {
            return Optional.empty();
        }
        undecided = false;
        decidedAmong = listed;
        Optional<Match> completed = matched(vote, listed, track, now);
        completed.ifPresent(this::keep);
        return completed;
    }

    /** Nobody is a match any more who was removed, suspended or rejected meanwhile. */
    private void withdraw(CalibratedGallery listed) {
        if (match != null && decidedAmong != listed && MatchVote.withdrawn(match.person(), shots.all(), listed)) {
            wipePortrait(); // unless it belongs to the alert that went out
            portraitWeight = 0;
            match = null;
        }
    }

    /** Looks whether a picture is held up, but only for a match that has been given out: nothing waits for it. */
    void check(PresentationCheck check, Picture frame, Box face) {
        if (match != null) {
            presentation.look(check, frame, face);
        }
    }

    /**
     * The match again, if it has already been given out and there is a clearly better picture now, or it has turned out to
     * look like a picture that is held up, or no longer does.
     */
    Optional<Match> better(MatchVote vote, CalibratedGallery listed, Track track, Instant now) {
        Match before = match;
        if (before == null) {
            return Optional.empty();
        }
        Optional<Match> better = betterPortrait
                ? matched(vote, listed, track, now)
                        .filter(again -> again.person().equals(before.person()))
                : Optional.empty();
        better.ifPresent(this::keep);
        return better.or(() -> turnedOut(before, track, now));
    }

    private Optional<Match> turnedOut(Match before, Track track, Instant now) {
        Presentation seen = presentation.verdict();
        if ((seen == Presentation.PICTURE) == (before.presentation() == Presentation.PICTURE)) {
            return Optional.empty();
        }
        match = before.seenAs(seen, MatchVote.template(shots.all()), now, track.box());
        return Optional.of(match);
    }

    private void keep(Match given) {
        match = given;
        betterPortrait = false;
    }

    private Optional<Match> matched(MatchVote vote, CalibratedGallery listed, Track track, Instant now) {
        Picture face = portrait;
        Instant first = firstWide == null ? firstShot : firstWide;
        if (face == null || first == null) {
            return Optional.empty();
        }
        return vote.decide(shots.all(), listed)
                .map(answer -> new Match(
                        track.id(),
                        answer.best().person(),
                        answer.best().score(),
                        answer.threshold(),
                        answer.runnerUp(),
                        answer.agreeing(),
                        track.firstSeen(),
                        first,
                        now,
                        track.box(),
                        face,
                        MatchVote.template(shots.all()),
                        presentation.verdict()));
    }

    Optional<PersonId> person() {
        return Optional.ofNullable(match).map(Match::person);
    }

    /**
     * The visitor is out of sight. Unless they are listed, every picture and embedding is overwritten with zeros; numbers
     * stay, and a match keeps its own portrait.
     */
    void outOfSight(CalibratedGallery listed, StrangerScores strangers) {
        withdraw(listed);
        if (shots.all().isEmpty()) {
            return;
        }
        if (listed.gallery().size() > 0) {
            float[] scores = MatchVote.scores(shots.all(), listed.gallery());
            for (float score : scores) {
                lastScore = Math.max(lastScore, score);
            }
            if (match == null && !tallied && shots.all().size() >= MatchVote.LEAST_SHOTS) {
                tallied = true;
                strangers.add(listed, scores);
            }
        }
        if (match == null) {
            wipe();
            // Whoever goes on with the track by place alone may be somebody else.
            compared = 0;
            firstWide = null;
            firstShot = null;
            portraitWeight = 0;
        }
    }

    EndedTrack end(Track track) {
        return new EndedTrack(
                track.id(),
                track.firstSeen(),
                track.lastSeen(),
                Optional.ofNullable(match).map(Match::recognised),
                lastScore,
                track.frames(),
                log.quality(track.frames(), Duration.between(track.firstSeen(), track.lastSeen())));
    }

    void wipe() {
        shots.wipe();
        wipePortrait();
    }

    private void wipePortrait() {
        if (portrait != null && (match == null || match.face() != portrait)) {
            portrait.wipe();
        }
        portrait = null;
    }
}
