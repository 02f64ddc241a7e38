package smartshop.app.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import smartshop.app.alert.Alert;

/** Has an alert's person looked up, and then somebody called; also where the disk does not say who that is. Any thread may call. */
final class Caller {
    private final OpenAlerts open;
    private final LookUps lookUps;
    private final CallsOut calls;
    private final Consumer<Runnable> later;
    private final Runnable tell;
    private final BoardTime time;

    /** @param later runs what may wait, one after the other; @param tell that something stands on the board that was not there */
    Caller(OpenAlerts open, LookUps lookUps, CallsOut calls, Consumer<Runnable> later, Runnable tell, BoardTime time) {
        this.open = open;
        this.lookUps = lookUps;
        this.calls = calls;
        this.later = later;
        this.tell = tell;
        this.time = time;
    }

    void call(Alert alert) {
        lookUp(alert);
    }

    /** Calls nobody for whom somebody was called already. */
    void lookUp(Alert alert) {
        lookUps.ask(alert.id(), alert.person(), listed -> known(alert, listed), () -> once(alert.id()));
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private void known(Alert alert, Optional<Listed> listed) {
        open.in(alert.id(), entry -> {
            entry.listed(listed);
            return entry;
        });
        tell.run();
        once(alert.id());
    }

    private void once(UUID alert) {
        if (open.in(alert, OpenEntry::call).orElse(false)) {
            later.accept(() -> open.in(alert, OpenEntry::now).ifPresent(calls::call));
        }
    }

    /** Nobody is called, and it is said quietly. @param until by the board's own time */
    void seenAgain(Alert alert, Instant until) {
        Duration left = Duration.between(time.passed(), until);
        LastSeen there = new LastSeen(alert.camera(), alert.cameraName(), alert.decidedAt());
        later.accept(() -> calls.seenAgain(there, time.clock().instant().plus(left)));
    }
}
