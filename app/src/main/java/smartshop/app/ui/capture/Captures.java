package smartshop.app.ui.capture;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import smartshop.app.enrol.Enrolment;
import smartshop.app.enrol.PhotoVerdict;

/**
 * What it takes to take pictures.
 *
 * @param background where waiting for webcams harms nobody
 */
public record Captures(CaptureSource.Choice choice, Enrolment enrolment, Executor background, Executor window) {

    /** As {@link CaptureViewModel}. */
    public CaptureViewModel into(Consumer<PhotoVerdict> taken) {
        return new CaptureViewModel(choice, enrolment, taken, background, window);
    }
}
