package smartshop.app.ui.capture;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import smartshop.app.clip.LookBack;
import smartshop.app.enrol.Enrolment;
import smartshop.app.enrol.PhotoVerdict;

/**
 * What it takes to take pictures.
 *
 * @param lookBack into the last half minute
 * @param waiting where waiting for webcams harms nobody
 * @param background where pictures are decoded
 */
public record Captures(
        CaptureSource.Choice choice,
        LookBack lookBack,
        Enrolment enrolment,
        Executor waiting,
        Executor background,
        Executor window,
        Clock clock) {

    /** Of what a camera shows now, or showed in the last half minute. As {@link CaptureViewModel}. */
    public CaptureViewModel into(Consumer<PhotoVerdict> taken) {
        return new CaptureViewModel(this, true, taken);
    }

    /** Of what a camera shows now: of whoever stands there and presses the button. */
    public CaptureViewModel live(Consumer<PhotoVerdict> taken) {
        return new CaptureViewModel(this, false, taken);
    }
}
