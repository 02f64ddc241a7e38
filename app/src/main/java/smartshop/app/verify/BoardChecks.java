package smartshop.app.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import smartshop.app.alert.Alert;
import smartshop.storage.history.Retention;
import smartshop.storage.verdict.Verdicts;

/** What becomes of open alerts as time goes by. For one thread at a time. */
final class BoardChecks {
    /** A disk that did not take something is asked again. */
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final OpenAlerts open;
    private final Caller caller;
    private final VerificationDesk desk;
    private final Escalations escalations;
    private final Consumer<Runnable> later;
    private final BoardTime time;

    BoardChecks(
            OpenAlerts open,
            Caller caller,
            VerificationDesk desk,
            Escalations escalations,
            Consumer<Runnable> later,
            BoardTime time) {
        this.open = open;
        this.caller = caller;
        this.desk = desk;
        this.escalations = escalations;
        this.later = later;
        this.time = time;
    }

    /** @param call told for whom somebody is called again; @return whether anything on the board is other than before */
    boolean run(Consumer<Alert> call) {
        Instant passed = time.passed();
        boolean believed = time.believed().getAsBoolean();
        open.which(entry -> entry.asksAgain(passed, AGAIN)).forEach(alert -> caller.lookUp(alert.alert()));
        boolean changed = escalate(passed); // before anything goes
        boolean calling = open.all().stream().anyMatch(OpenAlert::waits);
        changed |= open.removeIf(there -> believed && dayOver(there) || doneWith(there, passed, calling));
        open.again(passed).forEach(call);
        open.sweep(passed);
        open.forgetIf(there -> !there.waits() && there.waitingSince().isBefore(passed.minus(Verdicts.CORRECTABLE)));
        return changed;
    }

    /** At the end of its day everything goes. */
    private boolean dayOver(OpenAlert there) {
        Instant now = time.clock().instant();
        return there.alert()
                .alertedAt()
                .isBefore(Retention.unconfirmedUntil(now, time.clock().getZone()));
    }

    /** What is done makes room for what waits, unless somebody has to read it, or can still take it back. */
    private static boolean doneWith(OpenAlert there, Instant passed, boolean calling) {
        return switch (there.state()) {
            case NOT_THIS_PERSON, CONFIRMED_ALONE, UNSURE ->
                !there.waits() && calling && there.waitingSince().isBefore(passed.minus(Verdicts.CORRECTABLE));
            default -> false;
        };
    }

    /** @return whether any is */
    private boolean escalate(Instant passed) {
        List<OpenAlert> gone = open.pushedOff();
        if (!gone.isEmpty()) {
            later.accept(
                    () -> desk.pushedOff(gone.stream().map(OpenAlert::alert).toList()));
        }
        List<OpenAlert> late = open.which(entry -> entry.escalates(passed, AlertBoard.ESCALATES));
        if (!late.isEmpty()) {
            later.accept(() -> escalations.tell(late).forEach(this::again));
        }
        return !late.isEmpty();
    }

    private void again(UUID alert) {
        open.in(alert, entry -> {
            entry.untold(time.passed().plus(AGAIN));
            return entry;
        });
    }
}
