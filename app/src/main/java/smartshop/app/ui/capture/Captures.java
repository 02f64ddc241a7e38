package smartshop.app.ui.capture;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import smartshop.app.clip.LookBack;
import smartshop.app.enrol.Enrolment;
import smartshop.app.enrol.PhotoVerdict;

/**
 * What it takes to take pictures.
 *
 * @param lookBack into the last half minute
 * @param covered whether faces are covered now: then nobody looks through a camera
 * @param waiting where waiting for webcams harms nobody
 * @param background where pictures are decoded
 */
public record Captures(
        CaptureSource.Choice choice,
        LookBack lookBack,
        Enrolment enrolment,
        BooleanSupplier covered,
        Executor waiting,
        Executor background,
        Executor window,
        Clock clock) {

    /** Of what a camera shows now, or showed in the last half minute. As {@link CaptureViewModel}. */
    public CaptureViewModel into(Consumer<PhotoVerdict> taken) {
        return new CaptureViewModel(this, CaptureSource.Use.ENTRY, taken);
    }

    /** Of what a camera shows now: of whoever stands there and presses the button. */
    public CaptureViewModel live(Consumer<PhotoVerdict> taken) {
        return new CaptureViewModel(this, CaptureSource.Use.SELF, taken);
    }
}
