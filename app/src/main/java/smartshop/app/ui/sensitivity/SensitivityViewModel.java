package smartshop.app.ui.sensitivity;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.sensitivity.Expectation;
import smartshop.app.ui.Words;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.storage.StorageException;

/**
 * How many false alerts the shop will put up with, and how many it may expect. Never a score, never a percentage. For the
 * window's thread, but needs no window.
 */
public final class SensitivityViewModel {
    private static final Logger log = LoggerFactory.getLogger(SensitivityViewModel.class);

    /** A kiosk and a station: nobody's shop is outside. */
    public static final int FEWEST_VISITORS = 10;

    public static final int MOST_VISITORS = 100_000;

    private final Supplier<Expectation> expectation;
    private final Consumer<FpirTarget> choose;
    private final Consumer<String> failed;
    private final Executor background;
    private final Executor window;
    private final ObjectProperty<Integer> visitors = new SimpleObjectProperty<>(1000);
    private final ObjectProperty<Often> often = new SimpleObjectProperty<>(Often.MONTHLY);
    private final ReadOnlyStringWrapper expected = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper basis = new ReadOnlyStringWrapper("");

    /**
     * @param expectation asked in the background
     * @param choose told in the background; when it returns, the watch looks with the new thresholds
     * @param failed told in words that it did not
     */
    public SensitivityViewModel(
            Supplier<Expectation> expectation,
            Consumer<FpirTarget> choose,
            Consumer<String> failed,
            Executor background,
            Executor window) {
        this.expectation = expectation;
        this.choose = choose;
        this.failed = failed;
        this.background = background;
        this.window = window;
    }

    /** Visitors a day, to be chosen. */
    public ObjectProperty<Integer> visitorsProperty() {
        return visitors;
    }

    /** How often a false alert is acceptable, to be chosen. */
    public ObjectProperty<Often> oftenProperty() {
        return often;
    }

    /** "Expected false alerts: about 1 a month"; empty while nobody is listed. */
    public ReadOnlyStringProperty expectedProperty() {
        return expected.getReadOnlyProperty();
    }

    /** What that rests on, in one sentence. */
    public ReadOnlyStringProperty basisProperty() {
        return basis.getReadOnlyProperty();
    }

    /** Reads again what may be expected. */
    public void refresh() {
        background.execute(() -> {
            Expectation now = expectation.get();
            window.execute(() -> say(now));
        });
    }

    /** Reads the chosen target too; what was typed and not saved is gone. */
    public void reset() {
        background.execute(() -> {
            Expectation now = expectation.get();
            window.execute(() -> {
                visitors.set((int) Math.round(now.target().visitorsADay()));
                often.set(Often.nearest(now.target().falseAlertsAMonth()));
                say(now);
            });
        });
    }

    /** Takes what was chosen into use. */
    public void save() {
        Integer typed = visitors.get();
        FpirTarget chosen = new FpirTarget(
                typed == null ? FpirTarget.usual().visitorsADay() : Math.clamp(typed, FEWEST_VISITORS, MOST_VISITORS),
                often.get().aMonth());
        background.execute(() -> {
            try {
                choose.accept(chosen);
            } catch (StorageException e) {
                log.error("The number of false alerts could not be changed", e);
                failed.accept(Words.say("sensitivity.failed"));
            }
            refresh();
        });
    }

    private void say(Expectation now) {
        expected.set(now.people() == 0 ? "" : Words.say("sensitivity.expected", rate(now.falseAlertsAMonth())));
        basis.set(Words.say("sensitivity.basis", now.people(), now.shippedStrangers(), now.ownStrangers()));
    }

    /** In words that mean something at a till. */
    private static String rate(double aMonth) {
        if (aMonth < 0.07) {
            return Words.say("sensitivity.rare");
        }
        return aMonth < 0.67
                ? Words.say("sensitivity.months", Math.round(1 / aMonth))
                : Words.say("sensitivity.month", Math.round(aMonth));
    }
}
