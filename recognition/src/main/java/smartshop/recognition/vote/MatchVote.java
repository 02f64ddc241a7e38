package smartshop.recognition.vote;

import java.util.List;
import java.util.Optional;
import smartshop.recognition.model.Thresholds;
import smartshop.recognition.search.Candidate;
import smartshop.recognition.search.Gallery;

/**
 * Decides over a track's best shots who the visitor is, if anybody. Each shot counts by its quality. A person is the
 * answer only if the weighted mean reaches the threshold for a gallery of this size, at least three shots and the greater
 * part of the weight agree, and the next best person is clearly behind; anything else is no answer. One lucky frame
 * therefore never alerts, nor does somebody who resembles two people.
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
     * @param best the best candidate and the mean score
     * @param runnerUp the next best person's mean score, -1 if there is none
     * @param agreeing number of shots that agree
     */
    public record Answer(Candidate best, double runnerUp, int agreeing) {}

    /** The best person and their mean score over the shots, answer or not; empty without shots or people. */
    public static Optional<Candidate> best(List<Shot> shots, Gallery gallery) {
        if (shots.isEmpty() || gallery.size() == 0) {
            return Optional.empty();
        }
        double[] means = means(shots, gallery);
        int best = highest(means, -1);
        return Optional.of(new Candidate(gallery.person(best), means[best]));
    }

    public Optional<Answer> decide(List<Shot> shots, Gallery gallery) {
        if (shots.size() < LEAST_SHOTS || gallery.size() == 0) {
            return Optional.empty();
        }
        double[] means = means(shots, gallery);
        int best = highest(means, -1);
        int next = highest(means, best);
        double runnerUp = next < 0 ? -1 : means[next];
        double threshold = thresholds.matchAmong(gallery.size());
        if (means[best] < threshold || means[best] - runnerUp < thresholds.margin()) {
            return Optional.empty();
        }
        int agreeing = agreeing(shots, gallery, best, threshold - thresholds.shotBelow());
        return agreeing < LEAST_SHOTS
                ? Optional.empty()
                : Optional.of(new Answer(new Candidate(gallery.person(best), means[best]), runnerUp, agreeing));
    }

    /** Number of shots that agree; 0 if they are the smaller part of the weight. */
    private static int agreeing(List<Shot> shots, Gallery gallery, int person, double least) {
        int agreeing = 0;
        double weight = 0;
        double all = 0;
        for (Shot shot : shots) {
            float[] scores = shot.scores(gallery);
            all += shot.weight();
            if (scores[person] >= least && isHighest(scores, person)) {
                agreeing++;
                weight += shot.weight();
            }
        }
        return weight >= LEAST_PART * all ? agreeing : 0;
    }

    private static double[] means(List<Shot> shots, Gallery gallery) {
        double[] means = new double[gallery.size()];
        double all = 0;
        for (Shot shot : shots) {
            float[] scores = shot.scores(gallery);
            for (int i = 0; i < means.length; i++) {
                means[i] += shot.weight() * scores[i];
            }
            all += shot.weight();
        }
        for (int i = 0; i < means.length; i++) {
            means[i] /= all;
        }
        return means;
    }

    private static int highest(double[] values, int except) {
        int highest = -1;
        for (int i = 0; i < values.length; i++) {
            if (i != except && (highest < 0 || values[i] > values[highest])) {
                highest = i;
            }
        }
        return highest;
    }

    private static boolean isHighest(float[] scores, int place) {
        for (float score : scores) {
            if (score > scores[place]) {
                return false;
            }
        }
        return true;
    }
}
