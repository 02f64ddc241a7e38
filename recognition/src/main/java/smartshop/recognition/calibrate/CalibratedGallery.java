package smartshop.recognition.calibrate;

import java.util.Arrays;
import java.util.Map;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.Gallery;
import smartshop.recognition.search.LookAlikes;
import smartshop.recognition.search.PersonId;

/**
 * A gallery with the score from which each of its people is a match. The threshold follows from the target, from the number
 * of people (more people, more chances to resemble one), and from how much each person resembles strangers in general: an
 * ordinary face needs a higher score than a rare one. Immutable; safe to share between threads.
 */
public final class CalibratedGallery {
    /** No visitor can raise a person's threshold by more, or those who are missed would raise it until nobody is found. */
    private static final double MOST_RAISED = 0.1;

    /** Of a person's false alerts this part scores no more than a {@link #doubtful} match may. */
    private static final double DOUBTFUL = 0.9;

    private final Gallery gallery;
    private final FpirTarget target;
    private final EntryModel[] models;
    private final double[] thresholds;
    private final double usual;
    private final LookAlikes rejected;

    private CalibratedGallery(CalibratedGallery same, LookAlikes rejected) {
        this.gallery = same.gallery;
        this.target = same.target;
        this.models = same.models;
        this.thresholds = same.thresholds;
        this.usual = same.usual;
        this.rejected = rejected;
    }

    private CalibratedGallery(
            Gallery gallery, Impostors impostors, FpirTarget target, Map<PersonId, ScoreTally> tallies) {
        this.gallery = gallery;
        this.target = target;
        double deviations = Impostors.deviations(target.fpir() / Math.max(1, gallery.size()));
        models = new EntryModel[gallery.size()];
        thresholds = new double[gallery.size()];
        for (int i = 0; i < models.length; i++) {
            ScoreTally own = tallies.getOrDefault(gallery.person(i), ScoreTally.NONE);
            float[] template = gallery.template(i).vector();
            models[i] = EntryModel.of(impostors, template, own);
            double shipped = EntryModel.of(impostors, template, ScoreTally.NONE).scoreAt(deviations);
            double wanted = Math.min(models[i].scoreAt(deviations), shipped + MOST_RAISED);
            thresholds[i] = Math.max(impostors.floor(), wanted);
        }
        usual = models.length == 0
                ? Math.max(impostors.floor(), deviations * impostors.deviation())
                : median(thresholds);
        rejected = LookAlikes.none();
    }

    public static CalibratedGallery of(Gallery gallery, Impostors impostors, FpirTarget target) {
        return of(gallery, impostors, target, Map.of());
    }

    /** @param tallies what the shop's own strangers scored, for those people for whom it is known */
    public static CalibratedGallery of(
            Gallery gallery, Impostors impostors, FpirTarget target, Map<PersonId, ScoreTally> tallies) {
        return new CalibratedGallery(gallery, impostors, target, tallies);
    }

    public static CalibratedGallery empty() {
        return new CalibratedGallery(
                Gallery.empty(), new Impostors(new float[0], 1, 1, 0), FpirTarget.usual(), Map.of());
    }

    /** The same people, but whoever was rejected for one of them is no match for that one. */
    public CalibratedGallery rejecting(LookAlikes lookAlikes) {
        return new CalibratedGallery(this, lookAlikes);
    }

    /** As {@link LookAlikes#reject}. */
    public boolean rejects(PersonId person, Embedding visitor, double score) {
        return rejected.reject(person, visitor, score);
    }

    public Gallery gallery() {
        return gallery;
    }

    /** Score from which the person at this place is a match, see {@link Gallery#person}. */
    public double threshold(int place) {
        return thresholds[place];
    }

    /**
     * Whether a match with the person at this place is doubtful: its score is in the band, from the threshold up, that holds nine
     * in ten of the false alerts that this person's threshold lets one expect. A stranger scores higher one time in ten that one is
     * let through at all, so that a match above the band is the tenth part as likely to be wrong.
     */
    public boolean doubtful(int place, double score) {
        double beyond = Impostors.part(models[place].deviationsOf(thresholds[place])) * (1 - DOUBTFUL);
        return score < models[place].scoreAt(Impostors.deviations(beyond));
    }

    /**
     * How many visitors a month that are not the person at this place are to be expected to score as high against them, by the target's
     * visitors and all that is known of strangers. Measured down to one visitor in a thousand; what is rarer follows from the
     * distribution alone ({@link Impostors}).
     */
    public double strangersAMonth(int place, double score) {
        return target.visitorsAMonth() * Impostors.part(models[place].deviationsOf(score));
    }

    /** The middle one of the thresholds; without people the one of a single ordinary person. */
    public double usualThreshold() {
        return usual;
    }

    /**
     * How many false alerts a month these thresholds let one expect; as many as the target, fewer where the floor
     * lies higher, and more where the shop's own strangers ask for more caution than listed people would survive.
     */
    public double expectedFalseAlertsAMonth() {
        double each = 0;
        for (int i = 0; i < models.length; i++) {
            each += Impostors.part(models[i].deviationsOf(thresholds[i]));
        }
        return target.visitorsAMonth() * each;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
