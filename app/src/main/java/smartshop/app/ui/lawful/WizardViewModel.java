package smartshop.app.ui.lawful;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.lawful.LawfulDesk;
import smartshop.app.lawful.LawfulRecord;
import smartshop.app.lawful.LockState;
import smartshop.app.live.CameraFeed;
import smartshop.app.ui.Check;
import smartshop.storage.StorageException;

/**
 * A few steps to matching that is lawful. Each step is kept when one goes on, so that one can leave and come back. For the
 * window's thread, but needs no window.
 */
public final class WizardViewModel {
    private static final Logger log = LoggerFactory.getLogger(WizardViewModel.class);

    private final LawfulDesk desk;
    private final Supplier<List<CameraFeed>> cameras;
    private final IntSupplier visitorsNow;
    private final Visitors visitors;
    private final WizardKeeping keeping;
    private final Executor background;
    private final Executor window;
    private final Clock clock;
    private final WizardForm form = new WizardForm();
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.CLOSED);
    private final ReadOnlyObjectWrapper<Check> outcome = new ReadOnlyObjectWrapper<>(Check.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private boolean alone;

    /** How many people pass a day. */
    public interface Visitors {
        /**
         * Takes it, in the background. Fewer mean more false alerts for each of them, to which a second person may have to agree first.
         *
         * @param then run on the window's thread once it is taken; never if nobody agrees
         * @throws StorageException if it may not be, in words
         */
        void take(int aDay, Runnable then);
    }

    /** Where the shopkeeper is. */
    public enum Step {
        CLOSED,
        COUNTRY,
        DETAILS,
        CAMERAS,
        PAPERS,
        DONE;

        /** Without the two ends. */
        static final int COUNT = 4;
    }

    /**
     * The sheets' model.
     *
     * @param visitorsNow people a day whom the shop reckons with; asked in the background
     */
    public WizardViewModel(
            LawfulDesk desk,
            Supplier<List<CameraFeed>> cameras,
            IntSupplier visitorsNow,
            Visitors visitors,
            Executor background,
            Executor window,
            Clock clock) {
        this.desk = desk;
        this.cameras = cameras;
        this.visitorsNow = visitorsNow;
        this.visitors = visitors;
        this.keeping = new WizardKeeping(desk);
        this.background = background;
        this.window = window;
        this.clock = clock;
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Check> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    WizardForm form() {
        return form;
    }

    /** What is missing still, after all steps. */
    LockState lock() {
        return desk.standing().lock();
    }

    /** Begins, or goes on, at the first step that is not complete; at the first one if all are. */
    public void open() {
        begin(firstIncomplete(), false);
    }

    /** One step alone. */
    void change(Step only) {
        begin(only, true);
    }

    private void begin(Step at, boolean only) {
        alone = only;
        outcome.set(Check.NONE);
        busy.set(false);
        form.read(desk.record(), cameras.get(), today());
        background.execute(() -> {
            int now = visitorsNow.getAsInt();
            window.execute(() -> form.visitors.set(now));
        });
        step.set(at);
    }

    private Step firstIncomplete() {
        LawfulRecord record = desk.record();
        boolean grounded = record.profile()
                .filter(country -> !country.basis().needed() || !record.basis().isEmpty())
                .isPresent();
        if (!grounded) {
            return Step.COUNTRY;
        }
        if (!record.controller().complete()) {
            return Step.DETAILS;
        }
        if (!cameras.get().stream().allMatch(camera -> record.purposes().containsKey(camera.id()))) {
            return Step.CAMERAS;
        }
        return lock() instanceof LockState.Open ? Step.COUNTRY : Step.PAPERS;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Ends; what was kept is kept. */
    public void close() {
        step.set(Step.CLOSED);
    }

    void back() {
        outcome.set(Check.NONE);
        step.set(Step.values()[step.get().ordinal() - 1]);
    }

    /** Whether there is a step before this one. */
    boolean canGoBack() {
        return !alone && step.get() != Step.COUNTRY;
    }

    /** Whether one step is changed alone. */
    boolean alone() {
        return alone;
    }

    /** Keeps this step, if nothing is wrong with it, and goes on. */
    void next() {
        Optional<String> objection = form.objection(step.get(), today());
        if (objection.isPresent()) {
            outcome.set(Check.bad(objection.get()));
            return;
        }
        List<Runnable> changes = keeping.changes(step.get(), form, today());
        Integer typed = step.get() == Step.CAMERAS ? form.visitors.get() : null;
        Step after = alone ? Step.CLOSED : Step.values()[step.get().ordinal() + 1];
        outcome.set(Check.NONE);
        busy.set(true);
        background.execute(() -> attempt(changes, typed, () -> goOn(after)));
    }

    private void goOn(Step after) {
        busy.set(false);
        step.set(after);
    }

    private void attempt(List<Runnable> changes, @Nullable Integer typed, Runnable then) {
        try {
            changes.forEach(Runnable::run);
            if (typed == null) {
                window.execute(then);
            } else {
                visitors.take(typed, then);
            }
        } catch (StorageException e) {
            log.error("A step of lawful use was not kept", e);
            window.execute(() -> refused(String.valueOf(e.getMessage())));
        }
    }

    private void refused(String problem) {
        busy.set(false);
        outcome.set(Check.bad(problem));
    }
}
