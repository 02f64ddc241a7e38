package smartshop.app.verify;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands calls to those who carry them further; one that fails harms no other. Belongs to the board's thread, but for {@link #add}. */
final class CallsOut {
    private static final Logger log = LoggerFactory.getLogger(CallsOut.class);

    private final Clock clock;
    private final Storm storm = new Storm();
    private final List<Calls> calls = new CopyOnWriteArrayList<>();

    CallsOut(Clock clock) {
        this.clock = clock;
    }

    void add(Calls further) {
        calls.add(further);
    }

    void call(OpenAlert alert) {
        if (!alert.selfTest() && storm.alone(alert, clock.instant())) {
            calls.forEach(further -> attempt(() -> further.called(alert)));
        }
    }

    /** @param board where the alerts of a storm are found, if they have not left it */
    void digest(Function<UUID, Optional<OpenAlert>> board) {
        storm.due(clock.instant())
                .map(alerts ->
                        alerts.stream().flatMap(id -> board.apply(id).stream()).toList())
                .filter(alerts -> !alerts.isEmpty())
                .map(Digest::of)
                .ifPresent(digest -> calls.forEach(further -> attempt(() -> further.stormed(digest))));
    }

    /** @return whether somebody was told */
    boolean unanswered(OpenAlert alert) {
        boolean told = false;
        for (Calls further : calls) {
            told |= tells(further, alert);
        }
        return told;
    }

    private static boolean tells(Calls further, OpenAlert alert) {
        try {
            return further.unanswered(alert);
        } catch (RuntimeException e) {
            log.error("Nobody could be told that an alert is unanswered", e);
            return false;
        }
    }

    private static void attempt(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            log.error("A call was not carried further", e);
        }
    }
}
