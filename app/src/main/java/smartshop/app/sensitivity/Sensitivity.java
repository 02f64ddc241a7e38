package smartshop.app.sensitivity;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.recognition.calibrate.ScoreTally;
import smartshop.recognition.calibrate.StrangerScores;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.search.Gallery;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.calibration.StrangerTallies;
import smartshop.storage.settings.Settings;

/**
 * Turns the false alerts that the shop will put up with into thresholds, with what its own strangers have scored so far.
 * Any thread may call.
 */
public final class Sensitivity implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Sensitivity.class);
    private static final String VISITORS = "sensitivity.visitors-a-day";
    private static final String FALSE_ALERTS = "sensitivity.false-alerts-a-month";

    private final Settings settings;
    private final StrangerTallies tallies;
    private final ModelPack models;
    private final StrangerScores strangers = new StrangerScores();
    private volatile CalibratedGallery current = CalibratedGallery.empty();

    public Sensitivity(Settings settings, StrangerTallies tallies, ModelPack models) {
        this.settings = settings;
        this.tallies = tallies;
        this.models = models;
    }

    /** Where the watch tells what those score who are no match. */
    public StrangerScores strangers() {
        return strangers;
    }

    /** The people with their thresholds, by the present target and what is known of strangers. */
    public CalibratedGallery calibrate(Gallery people) {
        learn();
        CalibratedGallery calibrated =
                CalibratedGallery.of(people, models.impostors(), target(), tallies.all(models.embedder()));
        current = calibrated;
        return calibrated;
    }

    /** As {@link CalibratedGallery#doubtful}, as of the last {@link #calibrate}; a match with somebody who is listed no more is. */
    public boolean doubtful(PersonId person, double score) {
        CalibratedGallery now = current;
        OptionalInt place = now.gallery().place(person);
        return place.isEmpty() || now.doubtful(place.getAsInt(), score);
    }

    /** How much it says that somebody scored so high, as of the last {@link #calibrate}; empty for who is listed no more. */
    public Optional<Likelihood> likelihood(PersonId person, double score) {
        CalibratedGallery now = current;
        OptionalInt place = now.gallery().place(person);
        return place.isEmpty()
                ? Optional.empty()
                : Optional.of(Likelihood.of(
                        now.strangersAMonth(place.getAsInt(), score),
                        now.strangersAMonth(place.getAsInt(), now.threshold(place.getAsInt()))));
    }

    public FpirTarget target() {
        return target(settings);
    }

    /** What the shop has chosen, as it is written down. */
    public static FpirTarget target(Settings settings) {
        try {
            return new FpirTarget(number(settings, VISITORS), number(settings, FALSE_ALERTS));
        } catch (IllegalArgumentException e) {
            return FpirTarget.usual(); // nobody has chosen yet
        }
    }

    private static double number(Settings settings, String key) {
        return Double.parseDouble(settings.get(key).orElse(""));
    }

    /** Takes effect at the next {@link #calibrate}. */
    public void target(FpirTarget chosen) {
        settings.put(VISITORS, Double.toString(chosen.visitorsADay()));
        settings.put(FALSE_ALERTS, Double.toString(chosen.falseAlertsAMonth()));
    }

    /** As of the last {@link #calibrate}. */
    public Expectation expectation() {
        Map<PersonId, ScoreTally> own = tallies.all(models.embedder());
        return new Expectation(
                target(),
                current.expectedFalseAlertsAMonth(),
                current.gallery().size(),
                models.impostors().people(),
                own.values().stream().mapToLong(ScoreTally::visitors).max().orElse(0));
    }

    /** Writes down what the strangers have scored since the last time; what the disk does not take is tried again. */
    private void learn() {
        Map<PersonId, ScoreTally> more = strangers.take();
        if (more.isEmpty()) {
            return;
        }
        try {
            tallies.add(models.embedder(), more);
        } catch (StorageException e) {
            strangers.putBack(more);
            log.error("What strangers scored was not written down", e);
        }
    }

    @Override
    public void close() {
        learn();
    }
}
