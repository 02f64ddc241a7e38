package smartshop.recognition.vote;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.model.Thresholds;
import smartshop.recognition.search.Candidate;
import smartshop.recognition.search.Gallery;
import smartshop.recognition.search.PersonId;

/**
 * Decides over a track's best shots who the visitor is, if anybody. The shots' mean, each counted by its quality, is the
 * visitor's template. A person is the answer only if the template reaches that person's threshold, at least three shots
 * and the greater part of the weight agree, the next best person is clearly behind, and nobody has said of this visitor
 * that it is not that person; anything else is no answer. One lucky frame therefore never alerts, nor does somebody who
 * resembles two people.
 */
public final class MatchVote {
    /** Shots that must agree. */
    public static final int LEAST_SHOTS = 3;
    /** Part of the weight that must agree. */
    private static final double LEAST_PART = 0.6;

    private final Thresholds thresholds;

    public MatchVote(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * Who it is.
     *
     * @param best the best candidate and the template's score
     * @param runnerUp the next best person's score, -1 if there is none
     * @param threshold that the score had to reach
     * @param agreeing number of shots that agree
     */
    public record Answer(Candidate best, double runnerUp, double threshold, int agreeing) {}

    /**
     * @param shots of one visitor, at least one
     * @return the visitor's template
     */
    public static Embedding template(List<Shot> shots) {
        return Embedding.mean(
                shots.stream().map(Shot::embedding).toList(),
                shots.stream().mapToDouble(Shot::weight).toArray());
    }

    /** As {@link Gallery#scores}, of the visitor's template. */
    public static float[] scores(List<Shot> shots, Gallery gallery) {
        Embedding template = template(shots);
        try {
            return gallery.scores(template);
        } finally {
            template.wipe();
        }
    }

    public Optional<Answer> decide(List<Shot> shots, CalibratedGallery listed) {
        Gallery gallery = listed.gallery();
        if (shots.size() < LEAST_SHOTS || gallery.size() == 0) {
            return Optional.empty();
        }
        Embedding template = template(shots);
        try {
            return decide(template, shots, listed);
        } finally {
            template.wipe();
        }
    }

    private Optional<Answer> decide(Embedding template, List<Shot> shots, CalibratedGallery listed) {
        Gallery gallery = listed.gallery();
        float[] scores = gallery.scores(template);
        int best = highest(scores, -1);
        int next = highest(scores, best);
        double runnerUp = next < 0 ? -1 : scores[next];
        double threshold = listed.threshold(best);
        if (scores[best] < threshold
                || scores[best] - runnerUp < thresholds.margin()
                || listed.rejects(gallery.person(best), template, scores[best])) {
            return Optional.empty();
        }
        int agreeing = agreeing(shots, gallery, best, threshold - thresholds.shotBelow());
        return agreeing < LEAST_SHOTS
                ? Optional.empty()
                : Optional.of(
                        new Answer(new Candidate(gallery.person(best), scores[best]), runnerUp, threshold, agreeing));
    }

    /**
     * Whether a match is to be taken back: the person is listed no more, or somebody has said that this visitor is not them.
     *
     * @param shots the visitor's, at least one
     */
    public static boolean withdrawn(PersonId person, List<Shot> shots, CalibratedGallery listed) {
        OptionalInt place = listed.gallery().place(person);
        if (place.isEmpty()) {
            return true;
        }
        Embedding template = template(shots);
        try {
            return listed.rejects(person, template, listed.gallery().scores(template)[place.getAsInt()]);
        } finally {
            template.wipe();
        }
    }

    /** Number of shots that agree; 0 if they are the smaller part of the weight. */
    private static int agreeing(List<Shot> shots, Gallery gallery, int person, double least) {
        int agreeing = 0;
        double weight = 0;
        double all = 0;
        for (Shot shot : shots) {
            float[] scores = shot.scores(gallery);
            all += shot.weight();
            if (scores[person] >= least && highest(scores, -1) == person) {
                agreeing++;
                weight += shot.weight();
            }
        }
        return weight >= LEAST_PART * all ? agreeing : 0;
    }

    private static int highest(float[] values, int except) {
        int highest = -1;
        for (int i = 0; i < values.length; i++) {
            if (i != except && (highest < 0 || values[i] > values[highest])) {
                highest = i;
            }
        }
        return highest;
    }
}
